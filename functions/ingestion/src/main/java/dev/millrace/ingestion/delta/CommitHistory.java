package dev.millrace.ingestion.delta;

import dev.millrace.core.json.Json;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableCommit;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;

/// What the log said of each version, kept for as long as the table: `_history/<first version>.jsonl`, one line a
/// commit.
/// The log itself is deleted after its retention, and then nothing else says when a row came.
///
/// The maintenance extends it, long before a commit expires. Doing so twice, or at the same time, writes the same
/// lines.
record CommitHistory(ObjectStore store, TableLocation location, CommitReader log) {

    private static final int LINES_IN_ONE_OBJECT = 5_000;
    private static final int COMMITS_IN_ONE_RUN = 20_000;
    private static final int READ_AT_ONCE = 16;

    /// One commit.
    ///
    /// @param at milliseconds since 1970
    /// @param replaced submissions that it brought and replaced at once
    record Line(long version, long at, List<String> batches, List<String> replaced) {

        TableCommit commit() {
            return new TableCommit(version, Instant.ofEpochMilli(at), batches);
        }
    }

    /// The newest version that is in it; -1 if none.
    long covered() {
        return objects().stream()
                .map(StoredObject::key)
                .reduce((_, last) -> last)
                .map(key -> lines(key).getLast().version())
                .orElse(-1L);
    }

    /// Every commit that is in it.
    List<Line> all() {
        return objects().stream()
                .gather(Gatherers.mapConcurrent(READ_AT_ONCE, object -> lines(object.key())))
                .flatMap(List::stream)
                .toList();
    }

    /// Adds the versions that are missing.
    ///
    /// @param newest version of the table
    void extend(long newest) {
        var objects = objects();
        var open = objects.isEmpty() ? List.<Line>of() : lines(objects.getLast().key());
        var next = open.isEmpty() ? 0 : open.getLast().version() + 1;
        if (next > newest) {
            return;
        }
        var lines = new ArrayList<>(open.size() < LINES_IN_ONE_OBJECT ? open : List.of());
        for (var line : read(log.find(next).isPresent() ? next : oldest(), newest)) {
            lines.add(line);
            if (lines.size() == LINES_IN_ONE_OBJECT) {
                write(lines);
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            write(lines);
        }
    }

    private List<Line> read(long from, long newest) {
        return LongStream.rangeClosed(from, Math.min(newest, from + COMMITS_IN_ONE_RUN))
                .boxed()
                .gather(Gatherers.mapConcurrent(READ_AT_ONCE, log::find))
                .flatMap(Optional::stream)
                .map(this::line)
                .toList();
    }

    private Line line(TableCommit commit) {
        var replaced = commit.batches().size() > 1 ? replaced(log.rows(commit.version())) : List.<String>of();
        return new Line(commit.version(), commit.at().toEpochMilli(), commit.batches(), replaced);
    }

    /// Submissions after which other rows of the same documents come.
    static List<String> replaced(List<DocumentRow> rows) {
        var later = new HashSet<List<String>>();
        return rows.reversed().stream()
                .filter(row -> !later.add(
                        List.of(row.tenant().value(), row.documentId().value())))
                .map(DocumentRow::submissionId)
                .toList();
    }

    /// Where the log begins, if it forgot its beginning before there was a history.
    private long oldest() {
        return store.list(location.logPrefix(), "").stream()
                .map(object -> location.versionOf(object.key()))
                .flatMapToLong(OptionalLong::stream)
                .min()
                .orElse(0);
    }

    private void write(List<Line> lines) {
        var content = new ByteArrayOutputStream();
        for (var line : lines) {
            content.writeBytes(Json.write(line));
            content.write('\n');
        }
        store.put(location.historyKey(lines.getFirst().version()), content.toByteArray());
    }

    private List<StoredObject> objects() {
        return store.list(location.historyPrefix(), "");
    }

    private List<Line> lines(String key) {
        return store.get(key).stream()
                .flatMap(Actions::parse)
                .map(line -> Json.mapper().convertValue(line, Line.class))
                .toList();
    }
}
