package dev.millrace.core.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private final Schema schema = Schema.find("schemas/greet.schema.json").orElseThrow();

    @Test
    void a_resource_that_is_not_there_is_no_schema() {
        assertThat(Schema.find("schemas/none.schema.json")).isEmpty();
    }

    @Test
    void a_valid_document_is_accepted() {
        assertThatCode(() -> schema.require(
                        json("{\"tenant\":\"acme\",\"names\":[\"Ada\"],\"at\":\"2026-01-01T00:00:00Z\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void all_violations_are_reported_at_once_with_their_paths() {
        var document = """
                {"names":["Ada",7,""],"at":"yesterday","more":1,"labels":{"jane@doe.example":{"deep":"x"}}}""";
        assertThat(violations(document))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("$.tenant", "$.names[1]", "$.names[2]", "$.at", "$", "$.labels[*].deep");
    }

    @Test
    void no_violation_quotes_the_document() {
        var secret = "hunter2";
        var document = """
                {"tenant":"hunter2!","hunter2":1,"names":["hunter2-hunter2"],"at":"hunter2","labels":{"hunter2":{"deep":"hunter2"}}}""";
        assertThat(violations(document))
                .hasSize(5)
                .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain(secret));
    }

    @Test
    void a_hostile_text_is_matched_in_linear_time() {
        var hostile = json("{\"tenant\":\"" + "a-".repeat(50_000) + "!\",\"names\":[\"Ada\"]}");
        var begin = System.nanoTime();
        assertThatCode(() -> schema.require(hostile)).isInstanceOf(InvalidInput.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private List<Violation> violations(String document) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> schema.require(json(document)));
        assertThat(refusal).isNotNull();
        return refusal.violations();
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return Json.parse(text.getBytes(UTF_8));
    }
}
