package dev.millrace.ingestion.index;

import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.commit.MaskedDocuments;
import dev.millrace.models.Embedder;
import java.util.List;
import java.util.function.Function;

/// Makes a committed batch searchable: it can be found when this returns.
///
/// While one slice is embedded, which takes the processors, the one before it is written, which takes the network.
/// Doing it again has no further effect: a chunk has one name, and an earlier version never replaces a later one.
public final class IndexDocuments implements Function<IndexRequest, IndexOutcome> {

    /// Large enough that no worker waits long at its end, small enough that the first write begins soon.
    static final int SLICE = 64;

    private final MaskedDocuments masked;
    private final Embedder embedder;
    private final KnowledgeWriter writer;
    private final Tracer tracer;

    public IndexDocuments(MaskedDocuments masked, Embedder embedder, KnowledgeWriter writer, Tracer tracer) {
        this.masked = masked;
        this.embedder = embedder;
        this.writer = writer;
        this.tracer = tracer;
    }

    @Override
    public IndexOutcome apply(IndexRequest request) {
        var passages = passages(request);
        var progress = new Progress(passages);
        if (!passages.isEmpty()) {
            writer.prepare();
            embedAndWrite(passages, request.version(), progress);
            writer.publish();
            writer.remove(progress.obsolete(request.version()));
        }
        return progress.outcome(request);
    }

    private List<Passage> passages(IndexRequest request) {
        var documents = masked.read(request.documents()).documents();
        return Latest.of(documents, request.skip()).stream()
                .flatMap(document -> Passage.of(document).stream())
                .toList();
    }

    private void embedAndWrite(List<Passage> passages, long version, Progress progress) {
        var slices = new SliceEmbedder(embedder, version);
        try (var span = tracer.span("embedAndWrite");
                var handover = new Handover(writer, progress)) {
            span.attribute(Attribute.EMBEDDING_VERSION, embedder.version());
            for (var start = 0; start < passages.size(); start += SLICE) {
                var slice = passages.subList(start, Math.min(passages.size(), start + SLICE));
                var embedded = slices.embed(slice);
                progress.notEmbedded(embedded.failed());
                handover.write(embedded.entries());
            }
            handover.await();
        }
    }
}
