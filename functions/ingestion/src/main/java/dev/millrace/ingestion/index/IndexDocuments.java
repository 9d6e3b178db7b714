package dev.millrace.ingestion.index;

import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.commit.MaskedDocuments;
import dev.millrace.ingestion.index.KnowledgeWriter.Unwritten;
import dev.millrace.models.Embedder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Makes a committed batch searchable: it can be found when this returns.
///
/// While one slice is embedded, the one before it is written. Doing it again has no further effect: a chunk has one
/// name, and an earlier version never replaces a later one.
public final class IndexDocuments implements Function<IndexRequest, IndexOutcome> {

    /// Large enough that a request is worth its while, small enough that the first one leaves soon.
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
        try (var span = tracer.span("embedAndWrite")) {
            span.attribute(Attribute.EMBEDDING_VERSION, embedder.version());
            var slices = new SliceEmbedder(embedder, version);
            Lanes.run(slices(passages), slice -> embedAndWrite(slices.embed(slice)), progress::add);
        }
    }

    private SliceOutcome embedAndWrite(SliceEmbedder.Embedded slice) {
        return new SliceOutcome(slice.failed(), writer.write(slice.entries()));
    }

    private static List<List<Passage>> slices(List<Passage> passages) {
        return IntStream.iterate(0, start -> start < passages.size(), start -> start + SLICE)
                .mapToObj(start -> passages.subList(start, Math.min(passages.size(), start + SLICE)))
                .toList();
    }

    /// What of a slice is not in the index.
    record SliceOutcome(List<Passage> notEmbedded, List<Unwritten> notWritten) {}
}
