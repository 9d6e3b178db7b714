package dev.millrace.ingestion.reindex;

import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.ingestion.index.KnowledgeIndexes;
import dev.millrace.ingestion.index.VersionIndexer;
import dev.millrace.ingestion.reindex.Reindexing.Brought;
import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.ingestion.table.CommittedRow;
import dev.millrace.ingestion.table.DocumentRow;
import dev.millrace.ingestion.table.TableCommit;
import dev.millrace.ingestion.table.TableHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Brings a part of the table into an index: as much as fits into the time of one invocation.
public final class Slices {

    /// Rows that are embedded together: enough to keep the processors busy, and quickly done again.
    private static final int ROWS = 100;

    private final TableHistory history;
    private final CommitLog log;
    private final KnowledgeIndexes indexes;
    private final InstantSource clock;
    private final Duration budget;

    /// @param budget after which no further part is begun
    public Slices(TableHistory history, CommitLog log, KnowledgeIndexes indexes, InstantSource clock, Duration budget) {
        this.history = history;
        this.log = log;
        this.indexes = indexes;
        this.clock = clock;
        this.budget = budget;
    }

    long covered() {
        return history.covered();
    }

    Reindexing fill(Reindexing soFar) {
        var until = clock.instant().plus(budget);
        var indexer = new VersionIndexer(indexes.open(soFar.index(), soFar.embedder()));
        return soFar.rowsDone() ? versions(soFar, indexer, until) : rows(soFar, indexer, until);
    }

    private Reindexing rows(Reindexing soFar, VersionIndexer indexer, Instant until) {
        try (var rows = history.rows(soFar.version(), soFar.rows())) {
            var state = soFar;
            for (var part : (Iterable<List<CommittedRow>>) rows.gather(Gatherers.windowFixed(ROWS))::iterator) {
                state = state.afterRows(part.size(), bring(known(part), indexer));
                if (clock.instant().isAfter(until)) {
                    return state;
                }
            }
            return state.withAllRows();
        }
    }

    private static List<DocumentVersion> known(List<CommittedRow> rows) {
        return rows.stream()
                .filter(row -> !row.replaced())
                .map(row -> new DocumentVersion(MaskedDocument.of(row.row()), row.version(), row.at()))
                .toList();
    }

    private Reindexing versions(Reindexing soFar, VersionIndexer indexer, Instant until) {
        var state = soFar;
        while (!clock.instant().isAfter(until)) {
            var commits = commits(state.next());
            if (commits.isEmpty()) {
                return state.caughtUp(true);
            }
            var versions = commits.stream().flatMap(this::versions).toList();
            state = state.afterVersions(commits.size(), bring(versions, indexer));
        }
        return state;
    }

    /// Some that follow each other, about as many as hold [#ROWS].
    private List<TableCommit> commits(long from) {
        var commits = new ArrayList<TableCommit>();
        var batches = 0;
        for (var next = log.find(from); next.isPresent() && batches < 2; next = log.find(from + commits.size())) {
            commits.add(next.get());
            batches += next.get().batches().size();
        }
        return commits;
    }

    /// Of rows of the same document in one version, the last one counts.
    private Stream<DocumentVersion> versions(TableCommit commit) {
        var versions = new LinkedHashMap<Object, DocumentVersion>();
        for (var row : commit.batches().isEmpty() ? List.<DocumentRow>of() : log.rows(commit.version())) {
            var version = new DocumentVersion(MaskedDocument.of(row), commit.version(), commit.at());
            versions.put(version.key(), version);
        }
        return versions.values().stream();
    }

    private static Brought bring(List<DocumentVersion> versions, VersionIndexer indexer) {
        var outcome = indexer.complete(versions);
        return new Brought(outcome.documents(), outcome.chunks(), versions.size() - outcome.documents());
    }
}
