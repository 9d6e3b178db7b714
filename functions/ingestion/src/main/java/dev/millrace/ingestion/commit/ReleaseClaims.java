package dev.millrace.ingestion.commit;

import dev.millrace.ingestion.table.Appended;
import dev.millrace.ingestion.table.DocumentTable;
import java.util.function.Function;

/// Sets the documents of a batch free that has failed for good, so that they can be submitted again.
///
/// First the table is told that the batch never comes: an attempt that is still under way somewhere finds that in the
/// log and cannot commit any more. Only then are the claims released. A batch that did commit keeps them.
public final class ReleaseClaims implements Function<CommitRequest, ReleaseClaims.Release> {

    private final MaskedDocuments documents;
    private final DocumentClaims claims;
    private final DocumentTable table;

    public ReleaseClaims(MaskedDocuments documents, DocumentClaims claims, DocumentTable table) {
        this.documents = documents;
        this.claims = claims;
        this.table = table;
    }

    /// @param released whether the documents are free; if not, they are in the table since `version`
    public record Release(String batchId, boolean released, long version) {}

    @Override
    public Release apply(CommitRequest request) {
        var submissions = documents.read(request.documents()).documents().stream()
                .map(MaskedDocument::submissionId)
                .distinct()
                .toList();
        return switch (table.giveUp(request.batchId())) {
            case Appended.Committed(var version) -> new Release(request.batchId(), false, version);
            case Appended.AlreadyCommitted(var version) -> new Release(request.batchId(), false, version);
            case Appended.GivenUp(var version) -> {
                claims.release(request.batchId(), submissions);
                yield new Release(request.batchId(), true, version);
            }
        };
    }
}
