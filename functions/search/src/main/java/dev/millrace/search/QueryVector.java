package dev.millrace.search;

/// The meaning of a query, as one model sees it: comparable only with vectors of the same model.
public final class QueryVector {

    private final String embeddingVersion;
    private final float[] components;

    public QueryVector(String embeddingVersion, float[] components) {
        this.embeddingVersion = embeddingVersion;
        this.components = components.clone();
    }

    /// The model that made it.
    public String embeddingVersion() {
        return embeddingVersion;
    }

    /// Its components, of unit length together.
    public float[] components() {
        return components.clone();
    }
}
