package dev.millrace.search.answer;

import java.util.Map;
import java.util.Optional;

/// The bounds of answers, versioned with the prompt.
///
/// @param mostTokens that the model may write
/// @param mostOutput characters that are read of what it wrote
/// @param longestData characters of one text in what fulfils the caller's schema
/// @param mostData values, of any kind, in what fulfils the caller's schema
/// @param shortestQuote letters and digits that a quote has at least, or else it is all of its source
/// @param ownWords whether a claim may be in words of the model's own; if not, it is whole sentences of a source
/// that it cites, and a text in what fulfils the caller's schema is a passage of one
/// @param leastSupport if so, the part of the different words of a claim that must stand in the sources that it
/// cites or in the question, 0 to 1: it keeps a model close to its sources, but no attacker out
/// @param leakedWords as many words in a row of the instructions must not come out
/// @param evidence when evidence is strong enough, by embedding version; `*` for all others, and where only words
/// were compared
public record AnswerRules(
        int mostTokens,
        int mostOutput,
        int longestData,
        int mostData,
        int shortestQuote,
        boolean ownWords,
        double leastSupport,
        int leakedWords,
        Map<String, EvidenceRule> evidence) {

    private static final String ANY = "*";

    public AnswerRules {
        evidence = Map.copyOf(evidence);
        if (!evidence.containsKey(ANY)) {
            throw new IllegalArgumentException("the rules of evidence must have one for every embedding version: *");
        }
    }

    /// The rule for the evidence of an inquiry: that for the vectors of its model, if meanings were compared.
    EvidenceRule evidenceOf(Inquiry inquiry) {
        var isByMeaning = inquiry.evidence().stream().anyMatch(chunk -> chunk.similarity() != 0);
        return Optional.ofNullable(evidence.get(inquiry.retrieval().embeddingVersion()))
                .filter(_ -> isByMeaning)
                .or(() -> Optional.ofNullable(evidence.get(ANY)))
                .orElseThrow();
    }
}
