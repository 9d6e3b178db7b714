package dev.millrace.language.sagemaker;

import dev.millrace.core.env.Environment;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.embed.RemoteEmbedderContract;
import dev.millrace.language.wire.Credentials;
import dev.millrace.language.wire.Embeddings;
import dev.millrace.language.wire.EndpointWire;
import dev.millrace.language.wire.Received;
import dev.millrace.language.wire.Reply;
import dev.millrace.models.Embedder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

class SageMakerEmbedderTest extends RemoteEmbedderContract {

    @Override
    protected Embedder embedder(URI server, Attempts attempts) {
        var client = Credentials.at("SAGEMAKER_RUNTIME", server)
                .patient(SageMakerRuntimeClient.builder(), "SAGEMAKER_RUNTIME", Duration.ofSeconds(20));
        return SageMakerEmbedders.open(
                new SageMakerEndpoint(client, "embed", attempts),
                new Environment(Map.of("EMBEDDER_DIMENSIONS", "384")));
    }

    @Override
    protected Reply vectors(Received request) {
        return Embeddings.tei(request, 384);
    }

    @Override
    protected Reply failed(int status, String words) {
        return new EndpointWire().failed(status, words);
    }

    @Override
    protected int mostTexts() {
        return 32;
    }

    @Override
    protected int texts(Received request) {
        return request.body().path("inputs").size();
    }
}
