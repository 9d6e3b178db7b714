package dev.millrace.ingestion.table;

import java.util.stream.Stream;

/// When every row came into the table: kept as long as the table itself, while its log forgets.
public interface TableHistory {

    /// The newest version that it knows of, -1 if none; those after it are in the log.
    long covered();

    /// The rows of the table as it was at that version, always in the same order. Read lazily: close the stream.
    ///
    /// @param version not above [#covered]
    /// @param skip rows to leave out at the beginning
    /// @throws dev.millrace.core.error.Conflict if that version is no longer kept, or a row came before the history
    Stream<CommittedRow> rows(long version, long skip);
}
