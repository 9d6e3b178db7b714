package dev.millrace.ingestion.table;

import java.util.List;

/// What one version brought.
///
/// @param added rows that are new in this version; compaction adds none
/// @param rewrote whether rows were also removed or changed, which only another engine does: take a new snapshot
public record TableChange(long version, List<DocumentRow> added, boolean rewrote) {

    public TableChange {
        added = List.copyOf(added);
    }
}
