package dev.millrace.bench.search.isolation;

import dev.millrace.core.text.MaskedText;
import dev.millrace.models.Embedder;
import java.util.List;
import java.util.Random;

/// Gives each text a direction of its own, at the price of a hash: whom a search finds does not depend on what vectors
/// mean.
final class HashedEmbedder implements Embedder {

    static final String VERSION = "hashed";
    static final int DIMENSIONS = 32;

    @Override
    public List<float[]> embedDocuments(List<MaskedText> documents) {
        return documents.stream().map(this::embedQuery).toList();
    }

    @Override
    public float[] embedQuery(MaskedText query) {
        var random = new Random(query.value().hashCode());
        var vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public int maxTokens() {
        return Integer.MAX_VALUE;
    }
}
