package dev.millrace.ingestion.index;

import dev.millrace.core.error.Transient;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.commit.MaskedDocuments;
import dev.millrace.ingestion.index.Knowledge.OpenIndex;
import dev.millrace.ingestion.table.CommitLog;
import java.util.List;
import java.util.function.Function;

/// Makes a committed batch searchable: it can be found when this returns, from the instant of its commit on.
///
/// Doing it again has no further effect: what a version looked like never changes, but for the end of its time.
public final class IndexDocuments implements Function<IndexRequest, IndexOutcome> {

    /// How often searches may turn to another index meanwhile.
    private static final int SWITCHES = 3;

    private final MaskedDocuments masked;
    private final CommitLog log;
    private final Knowledge knowledge;
    private final Tracer tracer;

    public IndexDocuments(MaskedDocuments masked, CommitLog log, Knowledge knowledge, Tracer tracer) {
        this.masked = masked;
        this.log = log;
        this.knowledge = knowledge;
        this.tracer = tracer;
    }

    @Override
    public IndexOutcome apply(IndexRequest request) {
        var documents = documents(request);
        if (documents.isEmpty()) {
            return new IndexOutcome(request.batchId(), request.version(), 0, 0, List.of());
        }
        var versions =
                CommittedBatch.of(log, request.batchId(), request.version()).versions(documents);
        var progress = index(versions);
        return new IndexOutcome(
                request.batchId(), request.version(), progress.documents(), progress.chunks(), progress.rejections());
    }

    private List<MaskedDocument> documents(IndexRequest request) {
        return masked.read(request.documents()).documents().stream()
                .filter(document -> !request.skip().contains(document.submissionId()))
                .toList();
    }

    /// Into the index that is searched when this returns.
    private Progress index(List<DocumentVersion> versions) {
        var index = knowledge.current();
        for (var switches = 0; switches < SWITCHES; switches++) {
            var progress = index(versions, index);
            if (knowledge.isCurrent(index)) {
                return progress;
            }
            index = knowledge.current();
        }
        throw new Transient("Searches turn from one index to another all the time: try again later.");
    }

    private Progress index(List<DocumentVersion> versions, OpenIndex index) {
        try (var span = tracer.span("embedAndWrite")) {
            span.attribute(Attribute.EMBEDDING_VERSION, index.embedder().version());
            return new VersionIndexer(index).index(versions);
        }
    }
}
