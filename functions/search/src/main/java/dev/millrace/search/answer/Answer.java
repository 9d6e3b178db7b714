package dev.millrace.search.answer;

import java.util.List;
import java.util.Optional;

/// What came of a question: an answer that cites, or a refusal that says why.
///
/// @param status `answered` or `refused`
/// @param answer its claims as one text, or what fulfils the caller's schema; every text in it is masked
/// @param sources those that the claims cite, best first
/// @param model who answered; `none` if none was asked, `extractive-v1` if sentences of the sources were copied
/// @param promptRoute the prompt and the rules that it was answered by: `answer:1@0f6a3822060f`
/// @param decisionId under which it is on record
/// @param degraded what could not be done as usual: `model-unavailable`, `embedding`
public record Answer(
        String status,
        Optional<Object> answer,
        List<Claim> claims,
        List<CitedSource> sources,
        Optional<Refusal> refusal,
        String model,
        String promptRoute,
        String decisionId,
        List<String> degraded) {

    static final String ANSWERED = "answered";
    static final String REFUSED = "refused";

    public Answer {
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        degraded = List.copyOf(degraded);
    }

    /// Whether there is an answer.
    public boolean answered() {
        return status.equals(ANSWERED);
    }
}
