package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.json.Json;
import dev.millrace.ingestion.delta.CommitHistory.Line;
import dev.millrace.ingestion.parquet.DocumentFileReader;
import dev.millrace.ingestion.table.CommittedRow;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableHistory;
import io.delta.standalone.actions.AddFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherer;
import java.util.stream.Stream;

/// Rows of the table together with the commits that brought them, as the history tells by their batches.
record HistoricRows(TableReader reader, CommitHistory history) implements TableHistory {

    @Override
    public long covered() {
        return history.covered();
    }

    @Override
    public Stream<CommittedRow> rows(long version, long skip) {
        var files = new ArrayList<>(reader.files(version));
        files.sort(Comparator.comparing(AddFile::getPath));
        var left = skip;
        while (!files.isEmpty() && rowsOf(files.getFirst()) <= left) {
            left -= rowsOf(files.removeFirst());
        }
        var commits = commits();
        return files.stream().flatMap(file -> rows(file, commits)).skip(left);
    }

    private static long rowsOf(AddFile file) {
        return Optional.ofNullable(file.getStats())
                .map(stats -> Json.parse(stats.getBytes(StandardCharsets.UTF_8)))
                .map(stats -> stats.path("numRecords").asLong(Long.MAX_VALUE))
                .orElse(Long.MAX_VALUE);
    }

    private Map<String, Line> commits() {
        var commits = new HashMap<String, Line>();
        history.all().forEach(line -> line.batches().forEach(batch -> commits.put(batch, line)));
        return commits;
    }

    private Stream<CommittedRow> rows(AddFile file, Map<String, Line> commits) {
        return DocumentFileReader.read(reader.content(file)).gather(byBatch()).flatMap(batch -> rows(batch, commits));
    }

    private Stream<CommittedRow> rows(List<DocumentRow> batch, Map<String, Line> commits) {
        var id = batch.getFirst().batchId();
        var commit = commits.get(id);
        if (commit == null) {
            throw new Conflict(
                    "Delta table %s: batch %s is older than the history of the table, so nobody knows when it came"
                            .formatted(history.location(), id));
        }
        var replaced = new HashSet<>(CommitHistory.replaced(batch));
        replaced.addAll(commit.replaced());
        return batch.stream()
                .map(row -> new CommittedRow(
                        row, commit.version(), commit.commit().at(), replaced.contains(row.submissionId())));
    }

    /// The rows of a batch lie together, in one file.
    private static Gatherer<DocumentRow, ?, List<DocumentRow>> byBatch() {
        return Gatherer.ofSequential(
                ArrayList<DocumentRow>::new,
                (open, row, downstream) -> {
                    if (open.isEmpty() || open.getLast().batchId().equals(row.batchId())) {
                        return open.add(row);
                    }
                    var closed = List.copyOf(open);
                    open.clear();
                    open.add(row);
                    return downstream.push(closed);
                },
                (open, downstream) -> {
                    if (!open.isEmpty()) {
                        downstream.push(List.copyOf(open));
                    }
                });
    }
}
