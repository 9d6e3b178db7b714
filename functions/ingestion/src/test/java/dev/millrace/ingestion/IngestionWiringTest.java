package dev.millrace.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.Functions;
import dev.millrace.core.lambda.EntryPoint;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The functions as Lambda starts them, from the class path and their declared variables alone.
class IngestionWiringTest {

    private static final Map<String, String> EVERY_FUNCTION = Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "UPLOAD_BUCKET", "uploads",
            "LAKE_BUCKET", "lake",
            "EVENT_BUS", "millrace");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "submitDocuments | INGESTION_STATE_MACHINE_ARN=arn:machine;TENANTS=acme,globex",
                "extractText | ''",
                "commitDocuments | CLAIMS_TABLE=claims",
                "indexDocuments | SEARCH_ENDPOINT=http://127.0.0.1:9;SEARCH_ENGINE=lucene;KNOWLEDGE_INDEX=knowledge",
                "reindexKnowledge | SEARCH_ENDPOINT=http://127.0.0.1:9;SEARCH_ENGINE=lucene;KNOWLEDGE_INDEX=knowledge",
                "releaseClaims | CLAIMS_TABLE=claims",
                "maintainTable | ''",
                "exportLedger | LEDGER_TABLE=ledger",
            })
    void every_function_starts_with_the_variables_that_the_template_declares(String function, String more) {
        entry(function, more).prime();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extractText", "commitDocuments"})
    void a_task_says_everything_that_is_wrong_with_its_input(String function) {
        var entry = entry(function, "CLAIMS_TABLE=claims");

        assertThatThrownBy(() -> entry.handle(json("{\"batchId\":\"!\",\"documents\":{\"bucket\":\"b\"}}"), "request"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.path())
                                .contains("$.batchId", "$.documents.key"));
    }

    @Test
    void a_queue_that_brings_nothing_is_answered_with_no_failure() {
        var entry = entry("submitDocuments", "INGESTION_STATE_MACHINE_ARN=arn:machine;TENANTS=acme");

        assertThat(new String(entry.handle(json("{\"Records\":[]}"), "request"), UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static EntryPoint entry(String function, String more) {
        var variables = new HashMap<>(EVERY_FUNCTION);
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        for (var pair : more.split(";")) {
            if (!pair.isEmpty()) {
                variables.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return EntryPoint.build(new Environment(variables), ServiceLoader.load(Functions.class));
    }

    private static ByteArrayInputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
