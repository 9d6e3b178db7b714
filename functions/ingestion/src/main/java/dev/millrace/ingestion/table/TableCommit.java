package dev.millrace.ingestion.table;

import java.time.Instant;
import java.util.List;

/// What the log says of one version.
///
/// @param at when it was committed, by the clock of its writer, to the millisecond; written once, so every reader is
/// told the same
/// @param batches that it brought, in their order
public record TableCommit(long version, Instant at, List<String> batches) {

    public TableCommit {
        batches = List.copyOf(batches);
    }
}
