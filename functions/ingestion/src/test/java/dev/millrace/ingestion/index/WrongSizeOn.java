package dev.millrace.ingestion.index;

import dev.millrace.core.text.MaskedText;
import dev.millrace.models.Embedder;
import dev.millrace.models.HashingEmbedder;
import java.util.List;

/// A model whose vectors of some texts are too short for the index.
final class WrongSizeOn implements Embedder {

    private final Embedder right = new HashingEmbedder();
    private final String word;

    WrongSizeOn(String word) {
        this.word = word;
    }

    @Override
    public List<float[]> embedDocuments(List<MaskedText> documents) {
        return documents.stream().map(this::embedQuery).toList();
    }

    @Override
    public float[] embedQuery(MaskedText query) {
        return query.value().contains(word) ? new float[] {1} : right.embedQuery(query);
    }

    @Override
    public int dimensions() {
        return right.dimensions();
    }

    @Override
    public String version() {
        return right.version();
    }

    @Override
    public int maxTokens() {
        return right.maxTokens();
    }
}
