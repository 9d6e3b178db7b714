package dev.millrace.ingestion.index;

import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableCommit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log that says of every version that it brought the batch `b-1`, one second after the version before, unless told
/// otherwise.
final class FakeCommits implements CommitLog {

    private final Map<Long, TableCommit> commits = new HashMap<>();
    private final Map<Long, List<DocumentRow>> rows = new HashMap<>();

    Instant at(long version) {
        return commit(version).at();
    }

    FakeCommits together(long version, List<String> batches, List<DocumentRow> brought) {
        commits.put(version, new TableCommit(version, at(version), batches));
        rows.put(version, brought);
        return this;
    }

    @Override
    public Optional<TableCommit> find(long version) {
        return Optional.of(commit(version));
    }

    private TableCommit commit(long version) {
        var usual =
                new TableCommit(version, Instant.parse("2026-03-01T00:00:00Z").plusSeconds(version), List.of("b-1"));
        return commits.getOrDefault(version, usual);
    }

    @Override
    public List<DocumentRow> rows(long version) {
        return rows.getOrDefault(version, List.of());
    }
}
