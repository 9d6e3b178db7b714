package dev.millrace.search.retrieve;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.FoundDocument;
import dev.millrace.search.SearchResults;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was retrieved, best first, each document once.
///
/// @param degraded what had to be left out: `embedding` if only words were compared
/// @param decisionId under which the ledger holds how it was looked for
public record RetrievedKnowledge(List<Document> documents, List<String> degraded, String decisionId) {

    /// A document that speaks to the query.
    ///
    /// @param text the chunk that does so best
    /// @param score from 0 to 1, comparable within one answer only
    public record Document(
            DocumentId documentId,
            Optional<MaskedText> title,
            MaskedText text,
            double score,
            SecurityTier tier,
            Instant validFrom) {

        static Document of(FoundDocument found) {
            return new Document(
                    found.documentId(), found.title(), found.text(), found.score(), found.tier(), found.validFrom());
        }
    }

    static RetrievedKnowledge of(SearchResults results) {
        return new RetrievedKnowledge(
                results.results().stream().map(Document::of).toList(),
                results.degraded().orElse(List.of()),
                results.decisionId());
    }
}
