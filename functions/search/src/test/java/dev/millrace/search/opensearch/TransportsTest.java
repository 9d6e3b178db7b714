package dev.millrace.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.search.QueryVector;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.aws.AwsSdk2Transport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Transport;

class TransportsTest {

    private static final Environment IN_AWS = new Environment(Map.of("AWS_REGION", "eu-west-1"));

    @Test
    void https_is_signed_and_http_is_plain() throws IOException {
        try (var domain = to("https://search-x.eu-west-1.es.amazonaws.com");
                var collection = to("https://x.eu-west-1.aoss.amazonaws.com");
                var local = to("http://127.0.0.1:9200")) {
            assertThat(domain).isInstanceOf(AwsSdk2Transport.class);
            assertThat(collection).isInstanceOf(AwsSdk2Transport.class);
            assertThat(local).isInstanceOf(ApacheHttpClient5Transport.class);
        }
    }

    @Test
    void signing_needs_a_region() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Transports.to(
                        URI.create("https://x.es.amazonaws.com"), new Environment(Map.of()), Patience.USUAL))
                .withMessageContaining("AWS_REGION");
    }

    @Test
    void without_credentials_a_search_is_worth_another_try() {
        var knowledge = new OpenSearchKnowledge(to("https://localhost"), "knowledge");

        knowledge.checkAtStart();

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> knowledge.find(EngineInTroubleTest.REQUEST, new QueryVector("model", new float[384])))
                .withMessageContaining("cannot be signed");
    }

    @Test
    void anything_else_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> to("localhost:9200"))
                .withMessage("SEARCH_ENDPOINT must begin with http:// or https://");
    }

    private static OpenSearchTransport to(String endpoint) {
        return Transports.to(URI.create(endpoint), IN_AWS, Patience.USUAL);
    }
}
