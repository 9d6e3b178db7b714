package dev.millrace.language.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.MaskedText;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.embed.RemoteEmbedderContract;
import dev.millrace.language.wire.ConverseWire;
import dev.millrace.language.wire.Credentials;
import dev.millrace.language.wire.Embeddings;
import dev.millrace.language.wire.Received;
import dev.millrace.language.wire.Reply;
import dev.millrace.models.Embedder;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitanEmbedderTest extends RemoteEmbedderContract {

    @Override
    protected Embedder embedder(URI server, Attempts attempts) {
        var client = BedrockClients.of(Credentials.at("BEDROCK_RUNTIME", server), Patience.USUAL);
        return BedrockEmbedders.open(client, "amazon.titan-embed-text-v2:0", Optional.empty(), attempts);
    }

    @Override
    protected Reply vectors(Received request) {
        return Embeddings.titan(request);
    }

    @Override
    protected Reply failed(int status, String words) {
        return new ConverseWire().failed(status, words);
    }

    @Override
    protected int mostTexts() {
        return 1;
    }

    @Override
    protected int texts(Received request) {
        return request.body().has("inputText") ? 1 : 0;
    }

    @Test
    void a_request_is_signed_and_names_model_and_dimensions() {
        embedder().embedQuery(MaskedText.alreadyMasked("text"));

        var request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/model/amazon.titan-embed-text-v2%3A0/invoke");
        assertThat(request.header("Authorization").orElseThrow()).contains("/eu-central-1/bedrock/aws4_request");
        assertThat(request.body().path("dimensions").asInt()).isEqualTo(1024);
    }

    @Test
    void a_text_of_too_many_tokens_is_shortened() {
        server.then(failed(400, "Too many input tokens. Max input tokens: 8192, request input token count: 9000"));

        embedder().embedQuery(MaskedText.alreadyMasked("文".repeat(9_000)));

        assertThat(server.received().getLast().body().path("inputText").asString())
                .hasSize(4_500);
    }
}
