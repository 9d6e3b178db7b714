package dev.millrace.ingestion.commit;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.commit.MaskedDocuments.MaskedBatch;
import dev.millrace.ingestion.table.Appended;
import dev.millrace.ingestion.table.DocumentBatch;
import dev.millrace.ingestion.table.DocumentTable;
import java.util.List;
import java.util.function.Function;

/// Brings a masked batch into the table: every submission once, all of the batch in one version.
///
/// First the batch claims its submissions; those that another batch has claimed are duplicates. Then it appends what it
/// owns under its own id. Both steps have their effect once, so an attempt that breaks off anywhere is repeated whole.
public final class CommitDocuments implements Function<CommitRequest, CommitOutcome> {

    private final MaskedDocuments documents;
    private final DocumentClaims claims;
    private final DocumentTable table;

    public CommitDocuments(MaskedDocuments documents, DocumentClaims claims, DocumentTable table) {
        this.documents = documents;
        this.claims = claims;
        this.table = table;
    }

    @Override
    public CommitOutcome apply(CommitRequest request) {
        var batch = documents.read(request.documents());
        var sorted = SortedBatch.of(batch.documents());
        var elsewhere = claims.claim(request.batchId(), sorted.submissionIds());
        var ours = sorted.without(elsewhere);
        var version = ours.isEmpty() ? CommitOutcome.NOTHING_COMMITTED : append(request.batchId(), batch, ours);
        return new CommitOutcome(
                request.batchId(),
                request.documents(),
                version,
                ours.size(),
                sorted.repeated() + elsewhere.size(),
                sorted.skipping(elsewhere),
                sorted.rejected());
    }

    private long append(String batchId, MaskedBatch batch, List<MaskedDocument> ours) {
        var rows = ours.stream()
                .map(document -> document.asRow(batchId, batch.maskedAt()))
                .toList();
        return switch (table.append(new DocumentBatch(batchId, batch.maskedAt(), rows))) {
            case Appended.Committed(var version) -> version;
            case Appended.AlreadyCommitted(var version) -> version;
            case Appended.GivenUp _ -> throw givenUp(batchId, ours);
        };
    }

    /// This attempt may have claimed again what was released when the batch was given up.
    private Conflict givenUp(String batchId, List<MaskedDocument> ours) {
        claims.release(batchId, ours.stream().map(MaskedDocument::submissionId).toList());
        return new Conflict("Batch %s was given up and its documents set free: submit them again".formatted(batchId));
    }
}
