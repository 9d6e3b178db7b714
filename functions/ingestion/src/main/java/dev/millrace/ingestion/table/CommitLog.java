package dev.millrace.ingestion.table;

import java.util.List;
import java.util.Optional;

/// The log of the table, version by version.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached.
public interface CommitLog {

    /// One version; empty if it is not committed yet, or was forgotten.
    Optional<TableCommit> find(long version);

    /// The rows that a version brought, batch by batch in its order; none if it only merged files.
    ///
    /// @throws dev.millrace.core.error.Conflict if the log does not have it, or has it no longer
    List<DocumentRow> rows(long version);
}
