package dev.millrace.ingestion.commit;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.ingestion.Rejection;
import java.util.List;

/// What became of a batch. Every attempt at the same batch comes to the same outcome.
///
/// @param documents where the masked documents lie, for the next step
/// @param version of the table in which they are; [#NOTHING_COMMITTED] if the batch brought nothing new
/// @param committed how many documents of the batch are in the table under its name
/// @param duplicates how many submissions were in the table, or on their way there, already
/// @param skip submissions that the next step must leave out: duplicates that another batch brings, and rejected ones
/// @param rejected documents that the table cannot hold
public record CommitOutcome(
        String batchId,
        ObjectPointer documents,
        long version,
        int committed,
        int duplicates,
        List<String> skip,
        List<Rejection> rejected) {

    /// Every document was a duplicate or rejected, so there was nothing to commit.
    public static final long NOTHING_COMMITTED = -1;

    public CommitOutcome {
        skip = List.copyOf(skip);
        rejected = List.copyOf(rejected);
    }
}
