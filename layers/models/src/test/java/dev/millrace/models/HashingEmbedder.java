package dev.millrace.models;

import dev.millrace.core.error.Defect;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A fake that counts hashed words: texts that share words are near each other, and nothing has to be loaded.
public final class HashingEmbedder implements Embedder {

    private static final int DIMENSIONS = 384;
    private static final int MAX_TOKENS = 512;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String poison;
    private final String version;

    private HashingEmbedder(String poison, String version) {
        this.poison = poison;
        this.version = version;
    }

    public HashingEmbedder() {
        this("", "hashing-1");
    }

    /// Says that it is that version.
    public static HashingEmbedder ofVersion(String version) {
        return new HashingEmbedder("", version);
    }

    /// Fails with a [Defect] whenever one of the documents contains this word.
    public static HashingEmbedder failingOn(String poison) {
        return new HashingEmbedder(poison, "hashing-1");
    }

    @Override
    public List<float[]> embedDocuments(List<MaskedText> documents) {
        return documents.stream().map(this::embedQuery).toList();
    }

    @Override
    public float[] embedQuery(MaskedText query) {
        if (!poison.isEmpty() && query.value().contains(poison)) {
            throw new Defect("Embedding failed");
        }
        var vector = new float[DIMENSIONS];
        vector[0] = 0.01f;
        NOT_WORD.splitAsStream(query.value().toLowerCase(Locale.ROOT))
                .limit(MAX_TOKENS)
                .forEach(word -> add(word, vector));
        return normalized(vector);
    }

    private static void add(String word, float[] vector) {
        if (!word.isEmpty()) {
            vector[Math.floorMod(word.hashCode() * 31, DIMENSIONS)] += 1;
        }
    }

    private static float[] normalized(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        for (var i = 0; i < vector.length; i++) {
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
        return version;
    }

    @Override
    public int maxTokens() {
        return MAX_TOKENS;
    }
}
