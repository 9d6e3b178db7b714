package dev.millrace.ingestion.delta;

import dev.millrace.core.json.Json;
import dev.millrace.ingestion.parquet.DocumentFile;
import dev.millrace.ingestion.parquet.DocumentFileReader;
import dev.millrace.ingestion.parquet.DocumentFileWriter;
import io.delta.standalone.DeltaLog;
import io.delta.standalone.Operation;
import io.delta.standalone.actions.Action;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.exceptions.DeltaConcurrentModificationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;

/// Merges small files, so that a reader opens few: the same rows, in other files.
record Compaction(Standalone standalone) {

    private static final int MERGES_IN_ONE_RUN = 16;
    private static final int READ_AT_ONCE = 8;

    /// How many files were replaced, and by how many.
    record Merged(int replaced, int written) {

        Merged plus(int files) {
            return new Merged(replaced + files, written + 1);
        }
    }

    Merged run() {
        var log = standalone.open();
        var merged = new Merged(0, 0);
        if (!TableSchema.isExactlyOurs(log.snapshot().getMetadata())) {
            return merged;
        }
        for (var group : MergePlan.of(log.snapshot().getAllFiles()).stream()
                .limit(MERGES_IN_ONE_RUN)
                .toList()) {
            if (!standalone.translating(() -> merge(log, group))) {
                return merged;
            }
            merged = merged.plus(group.size());
        }
        return merged;
    }

    /// False if another writer removed one of the files meanwhile: whatever it did to the rows stands.
    private boolean merge(DeltaLog log, List<AddFile> group) {
        var transaction = log.startTransaction();
        var actions = new ArrayList<Action>();
        actions.add(write(group));
        var now = standalone.clock().millis();
        group.forEach(file -> actions.add(file.remove(now, false)));
        try {
            transaction.commit(actions, new Operation(Operation.Name.MANUAL_UPDATE), Standalone.ENGINE);
            return true;
        } catch (DeltaConcurrentModificationException _) {
            return false;
        }
    }

    private AddFile write(List<AddFile> group) {
        var name = "compact-%s.parquet".formatted(UUID.randomUUID());
        var content = rewrite(group);
        standalone.store().put(standalone.location().dataKey(name), content.content());
        var file = DataFile.of(name, content);
        return new AddFile(
                name, Map.of(), file.size(), standalone.clock().millis(), false, quoted(file.statistics()), null);
    }

    private DocumentFile rewrite(List<AddFile> group) {
        var reader = new TableReader(standalone);
        try (var writer = new DocumentFileWriter()) {
            group.stream()
                    .gather(Gatherers.mapConcurrent(READ_AT_ONCE, reader::content))
                    .forEachOrdered(content -> addAll(content, writer));
            return writer.finish();
        }
    }

    private static void addAll(byte[] content, DocumentFileWriter writer) {
        try (var rows = DocumentFileReader.read(content)) {
            rows.forEachOrdered(writer::add);
        }
    }

    /// delta-standalone writes statistics into the log as they are: unquoted they would break every reader.
    private static String quoted(String statistics) {
        return new String(Json.write(statistics), StandardCharsets.UTF_8);
    }
}
