package dev.millrace.bench.shipped;

import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableCommit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The log of a table whose every version brought one batch, named by the version's number, at the same time.
record OneBatchPerVersion(Instant at) implements CommitLog {

    @Override
    public Optional<TableCommit> find(long version) {
        return Optional.of(new TableCommit(version, at, List.of(Long.toString(version))));
    }

    @Override
    public List<DocumentRow> rows(long version) {
        return List.of();
    }
}
