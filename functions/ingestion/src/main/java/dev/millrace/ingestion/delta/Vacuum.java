package dev.millrace.ingestion.delta;

import dev.millrace.core.store.StoredObject;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.actions.RemoveFile;
import io.delta.standalone.internal.DeltaLogImpl;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scala.jdk.javaapi.CollectionConverters;

/// Deletes data files that nothing refers to: those that were replaced longer ago than the table's retention, and those
/// of attempts that never committed.
record Vacuum(Standalone standalone) {

    /// Long after [DataFiles#COMMITTED_WITHIN]: an uncommitted file of this age never will be.
    private static final Duration ABANDONED_AFTER = Duration.ofDays(7);

    int run(DeltaLogImpl log) {
        var candidates = oldFiles();
        if (candidates.isEmpty()) {
            return 0;
        }
        var referenced = referenced(log);
        var unreferenced =
                candidates.stream().filter(key -> !referenced.contains(key)).toList();
        unreferenced.forEach(standalone.store()::delete);
        return unreferenced.size();
    }

    private List<String> oldFiles() {
        var folder = standalone.location().prefix();
        var newest = standalone.clock().instant().minus(ABANDONED_AFTER);
        return standalone.store().list(folder, "").stream()
                .filter(object -> object.lastModified().isBefore(newest))
                .map(StoredObject::key)
                .filter(key -> key.endsWith(".parquet") && key.indexOf('/', folder.length()) < 0)
                .toList();
    }

    /// Live files, and removed ones that a reader of an earlier version may still open.
    private Set<String> referenced(DeltaLogImpl log) {
        var snapshot = RetainingSnapshot.of(log);
        var keys = new HashSet<String>();
        snapshot.getAllFiles().stream()
                .map(AddFile::getPath)
                .map(standalone.location()::keyOf)
                .forEach(keys::add);
        CollectionConverters.asJava(snapshot.tombstones()).stream()
                .map(RemoveFile::getPath)
                .map(standalone.location()::keyOf)
                .forEach(keys::add);
        return keys;
    }
}
