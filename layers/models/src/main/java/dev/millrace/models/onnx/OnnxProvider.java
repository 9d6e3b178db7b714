package dev.millrace.models.onnx;

import dev.millrace.core.env.Environment;
import dev.millrace.models.Embedder;
import dev.millrace.models.EmbedderProvider;
import java.util.Arrays;
import java.util.Optional;

/// Opens the embedded models, which are named by their versions.
public final class OnnxProvider implements EmbedderProvider {

    @Override
    public Optional<Embedder> open(String name, Environment environment) {
        return Arrays.stream(OnnxModel.values())
                .filter(model -> model.version().equals(name))
                .findFirst()
                .map(OnnxEmbedder::load);
    }
}
