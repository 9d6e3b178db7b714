package dev.millrace.search;

import dev.millrace.core.text.MaskedText;
import dev.millrace.models.Embedder;
import java.util.List;
import java.util.Random;

/// A model whose every text has a direction of its own: equal texts mean the same, different ones nothing alike.
public final class Meanings implements Embedder {

    private static final int DIMENSIONS = 384;

    private final boolean works;

    Meanings() {
        this(true);
    }

    private Meanings(boolean works) {
        this.works = works;
    }

    /// The model when it fails.
    Meanings failing() {
        return new Meanings(false);
    }

    @Override
    public float[] embedQuery(MaskedText query) {
        if (!works) {
            throw new IllegalStateException("the model fails");
        }
        return of(query.value());
    }

    public static float[] of(String text) {
        var random = new Random(text.hashCode());
        var vector = new float[DIMENSIONS];
        var squares = 0.0;
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public List<float[]> embedDocuments(List<MaskedText> texts) {
        return texts.stream().map(this::embedQuery).toList();
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String version() {
        return StoredChunk.MODEL;
    }

    @Override
    public int maxTokens() {
        return 512;
    }
}
