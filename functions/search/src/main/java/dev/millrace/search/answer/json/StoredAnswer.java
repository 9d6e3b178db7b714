package dev.millrace.search.answer.json;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.search.answer.Answer;
import dev.millrace.search.answer.CitedSource;
import dev.millrace.search.answer.Claim;
import dev.millrace.search.answer.Refusal;
import java.util.List;
import java.util.Optional;

/// An answer as it is read back.
record StoredAnswer(
        String status,
        Optional<Object> answer,
        List<StoredClaim> claims,
        List<StoredSource> sources,
        Optional<Refusal> refusal,
        String model,
        String promptRoute,
        String decisionId,
        List<String> degraded) {

    Answer toAnswer() {
        return new Answer(
                status,
                answer.flatMap(it -> Optional.ofNullable(MaskedTree.of(it))),
                claims.stream().map(StoredClaim::claim).toList(),
                sources.stream().map(StoredSource::source).toList(),
                refusal,
                model,
                promptRoute,
                decisionId,
                degraded);
    }

    record StoredClaim(String text, List<String> citations, List<String> quotes) {

        Claim claim() {
            return new Claim(
                    StoredCase.masked(text),
                    citations,
                    quotes.stream().map(StoredCase::masked).toList());
        }
    }

    record StoredSource(
            String chunkId,
            DocumentId documentId,
            int chunk,
            Optional<String> title,
            String text,
            SecurityTier tier,
            long version) {

        CitedSource source() {
            return new CitedSource(
                    chunkId, documentId, chunk, title.map(StoredCase::masked), StoredCase.masked(text), tier, version);
        }
    }
}
