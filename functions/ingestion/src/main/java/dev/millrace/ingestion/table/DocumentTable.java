package dev.millrace.ingestion.table;

import java.util.stream.Stream;

/// The table that every committed document is in, exactly once.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached, and
/// [dev.millrace.core.error.Conflict] when somebody changed the table into one that we cannot use.
public interface DocumentTable {

    /// Commits a batch as one version. The same batch id has an effect once, however often and however concurrently it
    /// is appended, and also when an earlier attempt failed after its commit became durable.
    Appended append(DocumentBatch batch);

    /// Makes sure that a batch never enters the table from now on, unless it is there already.
    Appended giveUp(String batchId);

    /// What each version brought, from this one on, oldest first. Read lazily: close the stream.
    Stream<TableChange> changes(long fromVersion);

    /// The newest version.
    TableSnapshot snapshot();

    /// An earlier version, as long as it is retained.
    TableSnapshot snapshotAt(long version);

    /// Keeps the table quick to read: merges small files, writes a checkpoint, deletes what has expired.
    Maintenance maintain();
}
