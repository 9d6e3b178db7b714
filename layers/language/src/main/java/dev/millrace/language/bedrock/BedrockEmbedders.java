package dev.millrace.language.bedrock;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.embed.RemoteEmbedder;
import dev.millrace.language.embed.Space;
import dev.millrace.models.Embedder;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/// The embedders of Amazon Bedrock that we know: Titan Text Embeddings V2, and Cohere Embed 3 and 4.
public final class BedrockEmbedders {

    private BedrockEmbedders() {}

    /// The embedder of that id, in the region of the function.
    ///
    /// @throws Defect if it is none that we know
    public static Embedder open(Environment environment, String id) {
        var patience = Patience.from(environment);
        var client = BedrockClients.of(AwsClients.of(environment), patience);
        return open(client, id, Space.declaredDimensions(environment), Attempts.with(patience));
    }

    static Embedder open(BedrockRuntimeClient client, String id, Optional<Integer> dimensions, Attempts attempts) {
        var format = EmbeddingFormat.of(id);
        var space = format.space(id, dimensions);
        return new RemoteEmbedder(space, "", new InvokedEmbeddings(client, id, format, space.dimensions(), attempts));
    }
}
