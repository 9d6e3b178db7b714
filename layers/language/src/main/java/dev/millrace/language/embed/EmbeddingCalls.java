package dev.millrace.language.embed;

import java.util.List;

/// Asks a provider for vectors, one request each time. Safe for use by many threads at once.
@FunctionalInterface
public interface EmbeddingCalls {

    /// The vectors of these texts, in their order and of any length.
    ///
    /// @param texts none blank, no more and none longer than the [Space] says
    /// @throws TooLong if the model takes less text
    List<float[]> vectors(List<String> texts, Purpose purpose);
}
