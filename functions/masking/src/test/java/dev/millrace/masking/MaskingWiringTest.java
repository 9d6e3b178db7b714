package dev.millrace.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.Functions;
import dev.millrace.core.json.Json;
import dev.millrace.core.lambda.EntryPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingWiringTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "POLICIES_DIR", "/opt/policies",
            "MASKING_SECRET", "secret",
            "VAULT_KEY", "key",
            "VAULT_TABLE", "vault",
            "LAKE_BUCKET", "lake",
            "TENANTS", "acme",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9");

    private final EntryPoint entryPoint = start("maskText", Map.of());

    @Test
    void an_input_that_does_not_fit_the_schema_is_refused_with_every_violation() {
        assertThatThrownBy(() -> handle("{\"batchId\":\"../b\",\"documents\":{\"bucket\":\"uploads\"}}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting("path")
                                .containsExactlyInAnyOrder("$.batchId", "$.documents.key"));
    }

    @Test
    void an_outcome_is_written_as_the_state_machine_expects_it() {
        var outcome = new MaskOutcome(
                "b-1", new ObjectPointer("lake", "masked/b-1.jsonl"), 2, List.of(), 3, List.of("standard:1"));

        assertThat(new String(Json.write(outcome), UTF_8))
                .isEqualTo("{\"batchId\":\"b-1\",\"documents\":{\"bucket\":\"lake\",\"key\":\"masked/b-1.jsonl\"},"
                        + "\"accepted\":2,\"rejected\":[],\"spans\":3,\"policies\":[\"standard:1\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maskText", "maskObject", "inspectText", "maskOverHttp", "inspectOverHttp"})
    void every_function_looks_for_names_as_its_variable_says(String function) {
        assertThatThrownBy(() -> start(function, Map.of("NAMES", "spacy")))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("NAMES is spacy");
        assertThatCode(() -> start(function, Map.of("NAMES", "fast"))).doesNotThrowAnyException();
    }

    @Test
    void no_service_is_asked_for_names_before_there_is_a_text() throws IOException {
        var asked = new AtomicInteger();
        var comprehend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        comprehend.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        comprehend.start();
        try {
            var endpoint = "http://127.0.0.1:" + comprehend.getAddress().getPort();
            start("maskText", Map.of("NAMES", "comprehend", "AWS_ENDPOINT_URL_COMPREHEND", endpoint));
        } finally {
            comprehend.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    private static EntryPoint start(String function, Map<String, String> more) {
        var variables = new HashMap<>(VARIABLES);
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        variables.putAll(more);
        return EntryPoint.build(new Environment(variables), ServiceLoader.load(Functions.class));
    }

    private byte[] handle(String event) {
        return entryPoint.handle(new ByteArrayInputStream(event.getBytes(UTF_8)), "request-1");
    }
}
