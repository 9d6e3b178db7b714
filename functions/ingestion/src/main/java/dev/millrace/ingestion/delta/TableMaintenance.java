package dev.millrace.ingestion.delta;

import dev.millrace.ingestion.table.Maintenance;

/// Compaction, then a checkpoint, then the deletion of what has expired. Each is safe beside writers, and beside
/// another maintenance, though one at a time is enough.
record TableMaintenance(Standalone standalone) {

    Maintenance run() {
        var log = standalone.openForCheckpoints();
        if (!log.tableExists()) {
            return Maintenance.ofNothing();
        }
        var merged = new Compaction(standalone).run();
        var checkpoint = standalone.translating(() -> Checkpoints.writeIfDue(log));
        var deleted = standalone.translating(() -> new Vacuum(standalone).run(log));
        return new Maintenance(log.update().version(), merged.replaced(), merged.written(), checkpoint, deleted);
    }
}
