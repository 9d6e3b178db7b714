package dev.millrace.ingestion.delta;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.store.Buckets;
import dev.millrace.ingestion.parquet.DocumentFileWriter;
import dev.millrace.ingestion.table.Appended;
import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.ingestion.table.CommittedRow;
import dev.millrace.ingestion.table.DocumentBatch;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.DocumentTable;
import dev.millrace.ingestion.table.Maintenance;
import dev.millrace.ingestion.table.TableChange;
import dev.millrace.ingestion.table.TableCommit;
import dev.millrace.ingestion.table.TableHistory;
import dev.millrace.ingestion.table.TableSnapshot;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of documents as a Delta Lake table at reader 1, writer 2. Thread-safe.
public final class DeltaDocumentTable implements DocumentTable, CommitLog, TableHistory {

    private final DataFiles files;
    private final GroupCommit commits;
    private final TableReader reader;
    private final TableMaintenance maintenance;
    private final CommitReader log;
    private final HistoricRows history;

    /// @param root the table's folder; the table is created there at the first append
    public DeltaDocumentTable(Buckets buckets, ObjectPointer root, InstantSource clock) {
        var store = buckets.open(root.bucket());
        var standalone = new Standalone(store, new TableLocation(root), clock);
        var appender = new BlindAppender(store, standalone.location(), new TableState(standalone)::load, clock);
        files = new DataFiles(store, standalone.location(), clock);
        commits = new GroupCommit(appender::append);
        reader = new TableReader(standalone);
        maintenance = new TableMaintenance(standalone);
        log = new CommitReader(store, standalone.location());
        history = new HistoricRows(reader, new CommitHistory(store, standalone.location(), log));
    }

    @Override
    public Appended append(DocumentBatch batch) {
        var file = files.write(batch, DocumentFileWriter.write(batch.rows()));
        return commits.submit(Append.of(batch.batchId(), file));
    }

    @Override
    public Appended giveUp(String batchId) {
        return commits.submit(Append.givingUp(DocumentBatch.requireSafe(batchId)));
    }

    @Override
    public Optional<TableCommit> find(long version) {
        return log.find(version);
    }

    @Override
    public long covered() {
        return history.covered();
    }

    @Override
    public Stream<CommittedRow> rows(long version, long skip) {
        return history.rows(version, skip);
    }

    @Override
    public List<DocumentRow> rows(long version) {
        return log.rows(version);
    }

    @Override
    public Stream<TableChange> changes(long fromVersion) {
        return reader.changes(fromVersion);
    }

    @Override
    public TableSnapshot snapshot() {
        return reader.snapshot();
    }

    @Override
    public TableSnapshot snapshotAt(long version) {
        return reader.snapshotAt(version);
    }

    @Override
    public Maintenance maintain() {
        return maintenance.run();
    }
}
