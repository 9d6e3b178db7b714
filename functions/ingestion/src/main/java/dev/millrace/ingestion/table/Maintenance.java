package dev.millrace.ingestion.table;

import java.util.Optional;

/// What one round of maintenance did.
///
/// @param version of the table afterwards; -1 if there is no table yet
/// @param filesMerged small files that were replaced
/// @param filesWritten what they were replaced by
/// @param checkpoint the version that was checkpointed, if one was due
/// @param filesDeleted files that no retained version refers to
public record Maintenance(
        long version, int filesMerged, int filesWritten, Optional<Long> checkpoint, int filesDeleted) {

    /// There is no table to maintain.
    public static Maintenance ofNothing() {
        return new Maintenance(-1, 0, 0, Optional.empty(), 0);
    }
}
