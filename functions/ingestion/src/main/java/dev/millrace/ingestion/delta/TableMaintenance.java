package dev.millrace.ingestion.delta;

import dev.millrace.ingestion.table.Maintenance;

/// What the log says of its versions is put where it is kept; then compaction, a checkpoint, and the deletion of what
/// has
/// expired. Each is safe beside writers, and beside
/// another maintenance, though one at a time is enough.
record TableMaintenance(Standalone standalone) {

    Maintenance run() {
        var log = standalone.openForCheckpoints();
        if (!log.tableExists()) {
            return Maintenance.ofNothing();
        }
        history().extend(log.update().version());
        var merged = new Compaction(standalone).run();
        var checkpoint = standalone.translating(() -> Checkpoints.writeIfDue(log));
        var deleted = standalone.translating(() -> new Vacuum(standalone).run(log));
        return new Maintenance(log.update().version(), merged.replaced(), merged.written(), checkpoint, deleted);
    }

    private CommitHistory history() {
        var log = new CommitReader(standalone.store(), standalone.location());
        return new CommitHistory(standalone.store(), standalone.location(), log);
    }
}
