package dev.millrace.search.answer.json;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.language.Stop;
import dev.millrace.search.answer.AnswerCase;
import dev.millrace.search.answer.CallerSchema;
import dev.millrace.search.answer.Exchange;
import dev.millrace.search.answer.Exchange.Heard;
import dev.millrace.search.answer.Exchange.Said;
import dev.millrace.search.answer.Exchange.Silent;
import dev.millrace.search.answer.Inquiry;
import dev.millrace.search.answer.Retrieval;
import dev.millrace.search.evidence.EvidenceChunk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A case as it is read back: its texts were masked before it was written.
record StoredCase(
        StoredInquiry inquiry,
        String route,
        String masking,
        List<StoredExchange> exchanges,
        Confidence strength,
        StoredAnswer answer) {

    AnswerCase answerCase() {
        return new AnswerCase(
                inquiry.inquiry(),
                route,
                masking,
                exchanges.stream().map(StoredExchange::exchange).toList(),
                strength,
                answer.toAnswer());
    }

    static MaskedText masked(String text) {
        return MaskedText.alreadyMasked(text);
    }

    record StoredInquiry(
            String decisionId,
            String requestId,
            TenantId tenant,
            SecurityTier clearance,
            Instant asOf,
            String question,
            Optional<CallerSchema> schema,
            List<StoredChunk> evidence,
            Retrieval retrieval) {

        Inquiry inquiry() {
            return new Inquiry(
                    decisionId,
                    requestId,
                    tenant,
                    clearance,
                    asOf,
                    masked(question),
                    schema,
                    evidence.stream().map(StoredChunk::toChunk).toList(),
                    retrieval);
        }
    }

    record StoredChunk(
            String chunkId,
            DocumentId documentId,
            int chunk,
            Optional<String> title,
            String text,
            double score,
            double similarity,
            double wordScore,
            SecurityTier tier,
            long version) {

        EvidenceChunk toChunk() {
            return new EvidenceChunk(
                    chunkId,
                    documentId,
                    chunk,
                    title.map(StoredCase::masked),
                    masked(text),
                    score,
                    similarity,
                    wordScore,
                    tier,
                    version);
        }
    }

    record StoredExchange(String provider, String model, String promptHash, StoredHeard heard) {

        Exchange exchange() {
            return new Exchange(provider, model, promptHash, heard.heard());
        }
    }

    /// What was said, or else why nothing was.
    record StoredHeard(
            Optional<String> output,
            Optional<Stop> stop,
            Optional<Integer> promptTokens,
            Optional<Integer> completionTokens,
            Optional<String> why) {

        Heard heard() {
            return why.<Heard>map(Silent::new)
                    .orElseGet(() -> new Said(
                            masked(output.orElseThrow()),
                            stop.orElseThrow(),
                            promptTokens.orElseThrow(),
                            completionTokens.orElseThrow()));
        }
    }
}
