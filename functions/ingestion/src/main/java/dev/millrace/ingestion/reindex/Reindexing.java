package dev.millrace.ingestion.reindex;

import java.util.Optional;

/// How far a reindexing has come: numbers and names, which travel through the workflow.
///
/// First come the rows of one version of the table, whose history says when each came; then what was committed since,
/// version by version.
///
/// @param embedder of the new index
/// @param index the new one
/// @param previous the one that was searched before
/// @param version whose rows are read; -1 if there is no history yet, and everything comes version by version
/// @param rows of it that are done
/// @param next version to bring in after them
/// @param documents that were brought in, every version of each
/// @param chunks of them
/// @param rejected versions that the model or the index does not take
/// @param caughtUp whether the table had nothing newer when last looked at
public record Reindexing(
        String embedder,
        String index,
        Optional<String> previous,
        long version,
        long rows,
        boolean rowsDone,
        long next,
        long documents,
        long chunks,
        long rejected,
        boolean caughtUp) {

    static Reindexing begin(String embedder, String index, Optional<String> previous, long covered) {
        return new Reindexing(embedder, index, previous, covered, 0, covered < 0, covered + 1, 0, 0, 0, false);
    }

    Reindexing afterRows(long more, Brought brought) {
        return new Reindexing(
                embedder,
                index,
                previous,
                version,
                rows + more,
                rowsDone,
                next,
                documents + brought.documents(),
                chunks + brought.chunks(),
                rejected + brought.rejected(),
                false);
    }

    Reindexing afterVersions(long more, Brought brought) {
        return new Reindexing(
                embedder,
                index,
                previous,
                version,
                rows,
                rowsDone,
                next + more,
                documents + brought.documents(),
                chunks + brought.chunks(),
                rejected + brought.rejected(),
                false);
    }

    Reindexing withAllRows() {
        return new Reindexing(
                embedder, index, previous, version, rows, true, next, documents, chunks, rejected, caughtUp);
    }

    Reindexing caughtUp(boolean now) {
        return new Reindexing(
                embedder, index, previous, version, rows, rowsDone, next, documents, chunks, rejected, now);
    }

    /// What one slice brought.
    record Brought(long documents, long chunks, long rejected) {}
}
