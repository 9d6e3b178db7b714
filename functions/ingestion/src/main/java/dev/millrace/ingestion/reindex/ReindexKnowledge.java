package dev.millrace.ingestion.reindex;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Tracer;
import dev.millrace.ingestion.index.KnowledgeIndexes;
import java.util.Optional;
import java.util.function.Function;

/// Fills an index for another model from the table, while the one before is searched and written to, and turns searches
/// to it at once.
///
/// The workflow calls it step by step. Every step may be done again: what is there already is not embedded again, and
/// counted the same. What is indexed meanwhile goes into the index that is searched; the new one hears of it from the
/// table, once more after the switch for those who had looked just before it. The index that was searched before stays,
/// to go back to by another reindexing, which only brings what it missed.
public final class ReindexKnowledge implements Function<ReindexRequest, Reindexing> {

    private final KnowledgeIndexes indexes;
    private final Slices slices;
    private final String usualEmbedder;
    private final Tracer tracer;

    /// @param usualEmbedder of a request that names none
    public ReindexKnowledge(KnowledgeIndexes indexes, Slices slices, String usualEmbedder, Tracer tracer) {
        this.indexes = indexes;
        this.slices = slices;
        this.usualEmbedder = usualEmbedder;
        this.tracer = tracer;
    }

    @Override
    public Reindexing apply(ReindexRequest request) {
        return switch (request.step()) {
            case BEGIN -> begin(request.embedder().orElse(usualEmbedder));
            case FILL -> fill(soFar(request));
            case CHECK -> check(soFar(request));
            case SWITCH -> turn(soFar(request));
        };
    }

    private Reindexing begin(String embedder) {
        var searched = indexes.searched();
        var index = indexes.prepare(embedder).name();
        return Reindexing.begin(embedder, index, searched.filter(name -> !name.equals(index)), slices.covered());
    }

    private Reindexing fill(Reindexing soFar) {
        try (var span = tracer.span("fillIndex")) {
            span.attribute(Attribute.EMBEDDING_VERSION, soFar.embedder());
            return slices.fill(soFar);
        }
    }

    private Reindexing check(Reindexing soFar) {
        var counts = indexes.count(soFar.index(), soFar.next());
        if (counts.documents() != soFar.documents() || counts.chunks() != soFar.chunks()) {
            throw new Conflict(
                    "Index %s holds %d versions of documents in %d chunks and should hold %d in %d: delete it and reindex."
                            .formatted(
                                    soFar.index(),
                                    counts.documents(),
                                    counts.chunks(),
                                    soFar.documents(),
                                    soFar.chunks()));
        }
        return soFar;
    }

    /// Whoever asked for the searched index just before may still write to the other: so not caught up.
    private Reindexing turn(Reindexing soFar) {
        indexes.turnTo(soFar.index());
        return soFar.caughtUp(false);
    }

    private static Reindexing soFar(ReindexRequest request) {
        return Optional.of(request)
                .flatMap(ReindexRequest::reindexing)
                .orElseThrow(() -> new InvalidInput("$.reindexing", "is needed by every step but BEGIN"));
    }
}
