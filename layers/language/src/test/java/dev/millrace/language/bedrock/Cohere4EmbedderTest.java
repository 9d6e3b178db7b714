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

class Cohere4EmbedderTest extends RemoteEmbedderContract {

    @Override
    protected Embedder embedder(URI server, Attempts attempts) {
        var client = BedrockClients.of(Credentials.at("BEDROCK_RUNTIME", server), Patience.USUAL);
        return BedrockEmbedders.open(client, "eu.cohere.embed-v4:0", Optional.empty(), attempts);
    }

    @Override
    protected Reply vectors(Received request) {
        return Embeddings.cohere(request);
    }

    @Override
    protected Reply failed(int status, String words) {
        return new ConverseWire().failed(status, words);
    }

    @Override
    protected int mostTexts() {
        return 96;
    }

    @Override
    protected int texts(Received request) {
        return request.body().path("texts").size();
    }

    @Test
    void it_is_told_dimensions_and_which_side_to_cut() {
        embedder().embedQuery(MaskedText.alreadyMasked("text"));

        var body = server.received().getFirst().body();
        assertThat(body.path("output_dimension").asInt()).isEqualTo(1536);
        assertThat(body.path("truncate").asString()).isEqualTo("RIGHT");
    }
}
