package dev.millrace.language.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.env.Environment;
import dev.millrace.core.text.MaskedText;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.embed.RemoteEmbedderContract;
import dev.millrace.language.wire.ChatWire;
import dev.millrace.language.wire.Embeddings;
import dev.millrace.language.wire.Received;
import dev.millrace.language.wire.Reply;
import dev.millrace.models.Embedder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiEmbedderTest extends RemoteEmbedderContract {

    private static Embedder open(Map<String, String> variables, String model, URI server, Attempts attempts) {
        var place = new Server(server.resolve("/v1"), new ApiKey(() -> Optional.of("a-key")), Server.client());
        return OpenAiEmbedders.open(new Environment(variables), model, place, attempts);
    }

    @Override
    protected Embedder embedder(URI server, Attempts attempts) {
        return open(Map.of("EMBEDDER_DIMENSIONS", "384"), "bge-small", server, attempts);
    }

    @Override
    protected Reply vectors(Received request) {
        return Embeddings.openAi(request, request.body().path("dimensions").asInt(384));
    }

    @Override
    protected Reply failed(int status, String words) {
        return new ChatWire().failed(status, words);
    }

    @Override
    protected int mostTexts() {
        return 32;
    }

    @Override
    protected int texts(Received request) {
        return request.body().path("input").size();
    }

    @Test
    void a_request_carries_model_and_key() {
        embedder().embedQuery(MaskedText.alreadyMasked("text"));

        var request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/v1/embeddings");
        assertThat(request.header("Authorization")).contains("Bearer a-key");
        assertThat(request.body().path("model").asString()).isEqualTo("bge-small");
        assertThat(request.body().has("dimensions")).isFalse();
    }

    @Test
    void vectors_of_openai_can_be_shorter() {
        var embedder = open(
                Map.of("EMBEDDER_DIMENSIONS", "256"),
                "text-embedding-3-small",
                server.address(),
                Attempts.with(Patience.USUAL));

        embedder.embedQuery(MaskedText.alreadyMasked("text"));

        assertThat(server.received().getFirst().body().path("dimensions").asInt())
                .isEqualTo(256);
    }

    @Test
    void a_text_of_too_many_tokens_is_shortened() {
        server.then(failed(400, "This model's maximum context length is 512 tokens"));

        embedder().embedQuery(MaskedText.alreadyMasked("文".repeat(2_000)));

        assertThat(server.received().getLast().body().at("/input/0").asString()).hasSize(1_000);
    }
}
