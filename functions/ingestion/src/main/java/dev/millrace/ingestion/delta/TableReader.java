package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.parquet.DocumentFileReader;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableChange;
import dev.millrace.ingestion.table.TableSnapshot;
import io.delta.standalone.Snapshot;
import io.delta.standalone.VersionLog;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.actions.RemoveFile;
import io.delta.standalone.exceptions.DeltaStandaloneException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads versions of the table and what changed between them.
record TableReader(Standalone standalone) {

    TableSnapshot snapshot() {
        return snapshot(standalone.open().snapshot());
    }

    TableSnapshot snapshotAt(long version) {
        return snapshot(at(version));
    }

    /// The files of a version.
    List<AddFile> files(long version) {
        return at(version).getAllFiles();
    }

    private Snapshot at(long version) {
        var log = standalone.open();
        try {
            return log.getSnapshotForVersionAsOf(version);
        } catch (DeltaStandaloneException e) {
            throw new Conflict(
                    "Delta table %s no longer has version %d, or does not have it yet"
                            .formatted(standalone.location(), version),
                    e);
        }
    }

    private TableSnapshot snapshot(Snapshot snapshot) {
        return new TableSnapshot(
                snapshot.getVersion(), () -> snapshot.getAllFiles().stream().flatMap(this::rows));
    }

    Stream<TableChange> changes(long fromVersion) {
        var versions = standalone.open().getChanges(fromVersion, true);
        var all = Spliterators.spliteratorUnknownSize(versions, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(all, false).map(this::change);
    }

    private TableChange change(VersionLog version) {
        var actions = version.getActions();
        var added = actions.stream()
                .filter(action -> action instanceof AddFile file && file.isDataChange())
                .map(AddFile.class::cast)
                .toList();
        var rewrote = actions.stream().anyMatch(action -> action instanceof RemoveFile file && file.isDataChange());
        return new TableChange(version.getVersion(), rows(added), rewrote);
    }

    private List<DocumentRow> rows(List<AddFile> files) {
        return files.stream().flatMap(this::rows).toList();
    }

    private Stream<DocumentRow> rows(AddFile file) {
        return DocumentFileReader.read(content(file));
    }

    /// The bytes of one data file.
    byte[] content(AddFile file) {
        var key = standalone.location().keyOf(file.getPath());
        return standalone
                .store()
                .get(key)
                .orElseThrow(() -> new Conflict("Delta table %s: file %s has expired; read a newer version"
                        .formatted(standalone.location(), key)));
    }
}
