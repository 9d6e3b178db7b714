package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.TimestampType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table as Delta Kernel sees it: another implementation of the protocol, so what it reads others read too.
///
/// @param rows every row, as column name to string or microseconds; null values are left out
record KernelTable(long version, int files, List<Map<String, Object>> rows) {

    static Engine engine(ObjectStore store) {
        return DefaultEngine.create(new KernelFiles(store));
    }

    static KernelTable read(ObjectStore store, String path) {
        try {
            var engine = engine(store);
            return read(engine, Table.forPath(engine, path).getLatestSnapshot(engine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Long> transaction(ObjectStore store, String path, String applicationId) {
        var engine = engine(store);
        var snapshot = (SnapshotImpl) Table.forPath(engine, path).getLatestSnapshot(engine);
        return snapshot.getLatestTransactionVersion(engine, applicationId);
    }

    List<String> submissions() {
        return rows.stream().map(row -> String.valueOf(row.get("submissionId"))).toList();
    }

    private static KernelTable read(Engine engine, Snapshot snapshot) throws IOException {
        var scan = snapshot.getScanBuilder().build();
        var state = scan.getScanState(engine);
        var rows = new ArrayList<Map<String, Object>>();
        var files = 0;
        try (var batches = scan.getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (var fileRows = batches.next().getRows()) {
                    while (fileRows.hasNext()) {
                        files++;
                        readFile(engine, state, fileRows.next(), rows);
                    }
                }
            }
        }
        return new KernelTable(snapshot.getVersion(), files, rows);
    }

    private static void readFile(Engine engine, Row state, Row file, List<Map<String, Object>> rows)
            throws IOException {
        var status = InternalScanFileUtils.getAddFileStatus(file);
        var physical = ScanStateRow.getPhysicalDataReadSchema(state);
        var data = engine.getParquetHandler()
                .readParquetFiles(Utils.singletonCloseableIterator(status), physical, Optional.empty())
                .map(read -> read.getData());
        try (var logical = Scan.transformPhysicalData(engine, state, file, data)) {
            while (logical.hasNext()) {
                try (var batch = logical.next().getRows()) {
                    while (batch.hasNext()) {
                        rows.add(values(batch.next()));
                    }
                }
            }
        }
    }

    private static Map<String, Object> values(Row row) {
        var values = new HashMap<String, Object>();
        for (var index = 0; index < row.getSchema().length(); index++) {
            var field = row.getSchema().at(index);
            if (!row.isNullAt(index)) {
                values.put(
                        field.getName(),
                        switch (field.getDataType()) {
                            case StringType _ -> row.getString(index);
                            case TimestampType _, LongType _ -> row.getLong(index);
                            case DoubleType _ -> row.getDouble(index);
                            default -> throw new IllegalStateException("unexpected type " + field);
                        });
            }
        }
        return values;
    }
}
