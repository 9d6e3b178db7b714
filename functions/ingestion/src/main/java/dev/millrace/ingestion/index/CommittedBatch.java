package dev.millrace.ingestion.index;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.table.CommitLog;
import dev.millrace.ingestion.table.TableCommit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A batch as its commit placed it in time: one version of the table may hold a document more than once, in one batch
/// or
/// in several that were committed together, and then the last of them is the one that is known.
record CommittedBatch(CommitLog log, String batchId, TableCommit commit) {

    static CommittedBatch of(CommitLog log, String batchId, long version) {
        return log.find(version)
                .filter(commit -> commit.batches().contains(batchId))
                .map(commit -> new CommittedBatch(log, batchId, commit))
                .orElseThrow(() -> new Conflict(
                        "Version %d of the table did not bring batch %s, or so long ago that the log forgot: reindex."
                                .formatted(version, batchId)));
    }

    /// Those of its documents that were known for a while.
    List<DocumentVersion> versions(Collection<MaskedDocument> documents) {
        var versions = new LinkedHashMap<DocumentVersion.Key, DocumentVersion>();
        for (var document : documents) {
            var version = new DocumentVersion(document, commit.version(), commit.at());
            versions.put(version.key(), version);
        }
        versions.keySet().removeAll(replaced());
        return List.copyOf(versions.values());
    }

    /// What batches after this one brought with the same commit.
    private Set<DocumentVersion.Key> replaced() {
        var later = commit.batches()
                .subList(commit.batches().indexOf(batchId) + 1, commit.batches().size());
        if (later.isEmpty()) {
            return Set.of();
        }
        return log.rows(commit.version()).stream()
                .filter(row -> later.contains(row.batchId()))
                .map(row -> new DocumentVersion.Key(row.tenant(), row.documentId()))
                .collect(Collectors.toSet());
    }
}
