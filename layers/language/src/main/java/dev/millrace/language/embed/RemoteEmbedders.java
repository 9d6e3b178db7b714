package dev.millrace.language.embed;

import dev.millrace.core.env.Environment;
import dev.millrace.language.bedrock.BedrockEmbedders;
import dev.millrace.language.openai.OpenAiEmbedders;
import dev.millrace.language.sagemaker.SageMakerEmbedders;
import dev.millrace.models.Embedder;
import dev.millrace.models.EmbedderProvider;
import java.util.Optional;

/// Opens `bedrock:<model>`, `openai:<model>` and `sagemaker:<endpoint>`.
public final class RemoteEmbedders implements EmbedderProvider {

    @Override
    public Optional<Embedder> open(String name, Environment environment) {
        var colon = name.indexOf(':');
        var model = name.substring(colon + 1);
        return switch (name.substring(0, Math.max(colon, 0))) {
            case "bedrock" -> Optional.of(BedrockEmbedders.open(environment, model));
            case "openai" -> Optional.of(OpenAiEmbedders.open(environment, model));
            case "sagemaker" -> Optional.of(SageMakerEmbedders.open(environment, model));
            default -> Optional.empty();
        };
    }
}
