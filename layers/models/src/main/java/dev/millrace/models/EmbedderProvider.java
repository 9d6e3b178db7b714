package dev.millrace.models;

import dev.millrace.core.env.Environment;
import java.util.Optional;

/// Opens embedders of one kind. Found by [java.util.ServiceLoader], so that a layer adds embedders by being there.
@FunctionalInterface
public interface EmbedderProvider {

    /// The embedder of that name; empty if the name is not of this kind.
    ///
    /// @param name as the variable `EMBEDDER` gives it, for instance `bedrock:amazon.titan-embed-text-v2:0`
    /// @param environment for addresses and keys
    /// @throws dev.millrace.core.error.Defect if it is of this kind and cannot be opened
    Optional<Embedder> open(String name, Environment environment);
}
