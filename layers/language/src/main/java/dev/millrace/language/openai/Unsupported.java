package dev.millrace.language.openai;

import java.util.Set;

/// The server refuses a request for the features that it uses.
final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<Feature> features;

    Unsupported(Set<Feature> features) {
        super("unsupported: " + features);
        this.features = features;
    }

    Set<Feature> features() {
        return features;
    }
}
