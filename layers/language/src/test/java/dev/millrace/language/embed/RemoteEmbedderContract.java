package dev.millrace.language.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import dev.millrace.language.attempt.Attempts;
import dev.millrace.language.attempt.Patience;
import dev.millrace.language.wire.FakeTime;
import dev.millrace.language.wire.ModelServer;
import dev.millrace.language.wire.Received;
import dev.millrace.language.wire.Reply;
import dev.millrace.language.wire.Reply.Fault;
import dev.millrace.models.Embedder;
import dev.millrace.models.EmbedderContract;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [Embedder] keeps that is asked over a network, against a server that speaks the provider's format.
public abstract class RemoteEmbedderContract extends EmbedderContract {

    private static final MaskedText TEXT = MaskedText.alreadyMasked("Invoices are paid within 30 days.");

    private final FakeTime time = new FakeTime();
    protected ModelServer server;

    /// The embedder behind that server.
    protected abstract Embedder embedder(URI server, Attempts attempts);

    /// What the server answers when all is well.
    protected abstract Reply vectors(Received request);

    /// An error with that status, whose words quote the text.
    protected abstract Reply failed(int status, String words);

    /// How many texts the provider takes at once.
    protected abstract int mostTexts();

    /// How many texts a request held.
    protected abstract int texts(Received request);

    @BeforeEach
    void startServer() {
        server = new ModelServer().usually(this::vectors);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Override
    protected Embedder embedder() {
        return embedder(server.address(), new Attempts(Patience.USUAL, time, new Random(5)));
    }

    @Test
    void many_documents_go_in_as_few_requests_as_may_be() {
        var documents = IntStream.range(0, 100)
                .mapToObj(i -> MaskedText.alreadyMasked("document " + i))
                .toList();

        embedder().embedDocuments(documents);

        assertThat(server.received()).hasSize((99 + mostTexts()) / mostTexts());
        assertThat(server.received())
                .allSatisfy(request -> assertThat(texts(request)).isLessThanOrEqualTo(mostTexts()));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_passing_failure_is_asked_again(int status) {
        server.then(failed(status, "busy")).then(vectors(embeddingOnce()).with(Fault.CUT));

        assertThat(embedder().embedDocuments(List.of(TEXT))).hasSize(1);
        assertThat(server.received()).hasSize(4);
        assertThat(time.pauses()).hasSize(2);
    }

    @Test
    void a_failure_that_stays_is_given_up() {
        server.usually(_ -> failed(503, "cannot embed " + TEXT));

        assertThatThrownBy(() -> embedder().embedQuery(TEXT))
                .isInstanceOf(Transient.class)
                .hasMessageNotContaining("Invoices");
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void a_failure_among_many_documents_is_ours() {
        server.usually(_ -> failed(503, "busy"));

        assertThatThrownBy(() -> embedder().embedDocuments(List.of(TEXT, TEXT, TEXT)))
                .isInstanceOf(Transient.class);
    }

    @Test
    void a_request_that_is_wrong_or_denied_is_not_repeated() {
        server.then(failed(400, "no")).then(failed(403, "no"));
        var embedder = embedder();

        assertThatThrownBy(() -> embedder.embedQuery(TEXT)).isInstanceOf(Defect.class);
        assertThatThrownBy(() -> embedder.embedQuery(TEXT)).isInstanceOf(PolicyDenied.class);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void what_is_no_vector_is_not_taken_for_one() {
        server.usually(_ -> Reply.json(200, "{}"));

        assertThatThrownBy(() -> embedder().embedQuery(TEXT)).isInstanceOf(MillraceException.class);
        assertThat(server.received()).hasSizeBetween(1, 3);
    }

    /// A request as the adapter writes it.
    private Received embeddingOnce() {
        embedder().embedDocuments(List.of(TEXT));
        return server.received().getLast();
    }
}
