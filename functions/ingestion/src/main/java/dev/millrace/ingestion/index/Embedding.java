package dev.millrace.ingestion.index;

import java.util.Arrays;

/// A vector that nobody changes any more.
public final class Embedding {

    private final float[] components;

    public Embedding(float[] components) {
        this.components = components;
    }

    /// The components, not to be changed.
    public float[] components() {
        return components;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(that.components, components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
