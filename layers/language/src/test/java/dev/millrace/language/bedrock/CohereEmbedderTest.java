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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CohereEmbedderTest extends RemoteEmbedderContract {

    @Override
    protected Embedder embedder(URI server, Attempts attempts) {
        var client = BedrockClients.of(Credentials.at("BEDROCK_RUNTIME", server), Patience.USUAL);
        return BedrockEmbedders.open(client, "cohere.embed-multilingual-v3", Optional.empty(), attempts);
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
    void documents_and_queries_are_told_apart() {
        embedder().embedQuery(MaskedText.alreadyMasked("text"));
        embedder().embedDocuments(List.of(MaskedText.alreadyMasked("text")));

        assertThat(server.received())
                .extracting(request -> request.body().path("input_type").asString())
                .containsExactly("search_query", "search_document");
    }
}
