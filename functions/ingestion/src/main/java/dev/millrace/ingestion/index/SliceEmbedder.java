package dev.millrace.ingestion.index;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.models.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Embeds passages, and finds out which of them cannot be.
record SliceEmbedder(Embedder embedder) {

    /// What became of a passage.
    ///
    /// @param entry empty if the model does not take it
    record Embedded(Passage passage, Optional<KnowledgeEntry> entry) {}

    List<Embedded> embed(List<Passage> passages) {
        try {
            return together(passages);
        } catch (Transient e) {
            throw e;
        } catch (MillraceException e) {
            return oneByOne(passages, e);
        }
    }

    private List<Embedded> together(List<Passage> passages) {
        var vectors = embedder.embedDocuments(
                passages.stream().map(Passage::underTitle).toList());
        var embedded = new ArrayList<Embedded>(passages.size());
        for (var i = 0; i < passages.size(); i++) {
            embedded.add(new Embedded(passages.get(i), Optional.of(entry(passages.get(i), vectors.get(i)))));
        }
        return embedded;
    }

    /// If nothing at all can be embedded, the model is broken and not the documents.
    private List<Embedded> oneByOne(List<Passage> passages, MillraceException failure) {
        var embedded = passages.stream().map(this::alone).toList();
        if (passages.size() > 1 && embedded.stream().allMatch(one -> one.entry().isEmpty())) {
            throw failure;
        }
        return embedded;
    }

    private Embedded alone(Passage passage) {
        try {
            return together(List.of(passage)).getFirst();
        } catch (Transient e) {
            throw e;
        } catch (MillraceException _) {
            return new Embedded(passage, Optional.empty());
        }
    }

    private KnowledgeEntry entry(Passage passage, float[] vector) {
        var content = new KnowledgeEntry.Content(passage.text(), embedder.version(), new Embedding(vector));
        return new KnowledgeEntry(passage.of(), passage.chunk(), passage.chunks(), Optional.of(content));
    }
}
