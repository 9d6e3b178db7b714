package dev.millrace.ingestion.index;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.models.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Embeds passages, and finds out which of them cannot be.
record SliceEmbedder(Embedder embedder, long version) {

    /// What became of a slice.
    record Embedded(List<KnowledgeEntry> entries, List<Passage> failed) {}

    Embedded embed(List<Passage> passages) {
        try {
            return together(passages);
        } catch (Transient e) {
            throw e;
        } catch (MillraceException e) {
            return oneByOne(passages, e);
        }
    }

    private Embedded together(List<Passage> passages) {
        var vectors = embedder.embedDocuments(
                passages.stream().map(Passage::underTitle).toList());
        var entries = new ArrayList<KnowledgeEntry>(passages.size());
        for (var i = 0; i < passages.size(); i++) {
            entries.add(entry(passages.get(i), vectors.get(i)));
        }
        return new Embedded(entries, List.of());
    }

    /// If nothing at all can be embedded, the model is broken and not the documents.
    private Embedded oneByOne(List<Passage> passages, MillraceException failure) {
        var entries = new ArrayList<KnowledgeEntry>();
        var failed = new ArrayList<Passage>();
        for (var passage : passages) {
            alone(passage).ifPresentOrElse(entries::add, () -> failed.add(passage));
        }
        if (entries.isEmpty() && passages.size() > 1) {
            throw failure;
        }
        return new Embedded(entries, failed);
    }

    private Optional<KnowledgeEntry> alone(Passage passage) {
        try {
            return Optional.of(together(List.of(passage)).entries().getFirst());
        } catch (Transient e) {
            throw e;
        } catch (MillraceException _) {
            return Optional.empty();
        }
    }

    private KnowledgeEntry entry(Passage passage, float[] vector) {
        return new KnowledgeEntry(
                passage.document(),
                passage.chunk(),
                passage.text(),
                version,
                embedder.version(),
                new Embedding(vector));
    }
}
