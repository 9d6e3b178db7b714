package dev.millrace.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.Functions;
import dev.millrace.core.json.Json;
import dev.millrace.core.lambda.EntryPoint;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MaskingWiringTest {

    private final EntryPoint entryPoint = EntryPoint.build(
            new Environment(Map.of(
                    "SPRING_CLOUD_FUNCTION_DEFINITION", "maskText",
                    "POLICIES_DIR", "/opt/policies",
                    "MASKING_SECRET", "secret",
                    "VAULT_KEY", "key",
                    "VAULT_TABLE", "vault",
                    "LAKE_BUCKET", "lake",
                    "AWS_REGION", "eu-central-1",
                    "AWS_ACCESS_KEY_ID", "test",
                    "AWS_SECRET_ACCESS_KEY", "test",
                    "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9")),
            ServiceLoader.load(Functions.class));

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

    private byte[] handle(String event) {
        return entryPoint.handle(new ByteArrayInputStream(event.getBytes(UTF_8)), "request-1");
    }
}
