package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.ingestion.parquet.DocumentFileReader;
import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableCommit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads single commits with one request each, without loading the table.
record CommitReader(ObjectStore store, TableLocation location) implements CommitLog {

    @Override
    public Optional<TableCommit> find(long version) {
        return actions(version).map(actions -> commit(version, actions));
    }

    private static TableCommit commit(long version, List<JsonNode> actions) {
        var at = Instant.ofEpochMilli(actions.stream()
                .mapToLong(action -> action.at("/commitInfo/timestamp").asLong(0))
                .max()
                .orElse(0));
        var batches = actions.stream()
                .map(action -> action.path("txn"))
                .filter(transaction -> transaction.path("version").asLong() == Append.COMMITTED)
                .flatMap(transaction -> Append.batchOf(transaction.path("appId").asString()).stream())
                .toList();
        return new TableCommit(version, at, batches);
    }

    @Override
    public List<DocumentRow> rows(long version) {
        return actions(version)
                .orElseThrow(() -> gone("has no commit of version %d, or no longer".formatted(version)))
                .stream()
                .map(action -> action.path("add"))
                .filter(file -> file.path("dataChange").asBoolean(false))
                .flatMap(this::rows)
                .toList();
    }

    private Stream<DocumentRow> rows(JsonNode file) {
        var key = location.keyOf(file.path("path").asString());
        return DocumentFileReader.read(store.get(key).orElseThrow(() -> gone("no longer has the file " + key)));
    }

    private Optional<List<JsonNode>> actions(long version) {
        return Optional.of(version)
                .filter(known -> known >= 0)
                .flatMap(known -> store.get(location.commitKey(known)))
                .map(commit -> Actions.parse(commit).toList());
    }

    private Conflict gone(String what) {
        return new Conflict("Delta table %s %s".formatted(location, what));
    }
}
