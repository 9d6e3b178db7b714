package dev.millrace.core.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.PrintedLines;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LogTest {

    private static final Log LOG = Log.of(LogTest.class);

    private static JsonNode logged(Map<String, Object> fields) {
        var lines = PrintedLines.during(() -> LOG.info("batch committed", fields));
        assertThat(lines).hasSize(1);
        return Json.parse(lines.getFirst().getBytes(UTF_8));
    }

    @Test
    void a_line_says_when_where_and_what() {
        var line = logged(Map.of());
        assertThat(Instant.parse(line.path("timestamp").asString())).isBetween(Instant.EPOCH, Instant.MAX);
        assertThat(line.path("level").asString()).isEqualTo("INFO");
        assertThat(line.path("source").asString()).isEqualTo("LogTest");
        assertThat(line.path("event").asString()).isEqualTo("batch committed");
        assertThat(line.has("requestId")).isFalse();
    }

    @Test
    void ids_numbers_times_and_masked_text_are_shown() {
        var line = logged(Map.of(
                "tenant",
                new TenantId("acme"),
                "document",
                new DocumentId("policy 7"),
                "object",
                new ObjectPointer("lake", "masked/b-1.jsonl"),
                "tier",
                SecurityTier.RESTRICTED,
                "confidence",
                new Confidence(0.5),
                "text",
                MaskedText.alreadyMasked("dear [PERSON]"),
                "took",
                Duration.ofMillis(5),
                "batchId",
                "b-0f3a",
                "version",
                12L,
                "ids",
                List.of("a", "b c")));
        assertThat(line.path("tenant").asString()).isEqualTo("acme");
        assertThat(line.path("document").asString()).isEqualTo("policy 7");
        assertThat(line.path("object").asString()).isEqualTo("s3://lake/masked/b-1.jsonl");
        assertThat(line.path("tier").asString()).isEqualTo("restricted");
        assertThat(line.path("confidence").asDouble()).isEqualTo(0.5);
        assertThat(line.path("text").asString()).isEqualTo("dear [PERSON]");
        assertThat(line.path("took").asString()).isEqualTo("PT0.005S");
        assertThat(line.path("batchId").asString()).isEqualTo("b-0f3a");
        assertThat(line.path("version").asLong()).isEqualTo(12);
        assertThat(line.path("ids").toString()).isEqualTo("[\"a\",\"[withheld: 3 characters]\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "jane@doe.example", "größe", "a\nb", "(secret)"})
    void text_that_is_no_id_is_withheld(String text) {
        assertThat(logged(Map.of("value", text)).path("value").asString())
                .isEqualTo("[withheld: %d characters]".formatted(text.length()));
    }

    @Test
    void raw_text_and_unknown_types_are_withheld() {
        record Envelope(String text) {}
        var line =
                logged(Map.of("raw", new RawText("hunter2"), "record", new Envelope("hunter2"), "bytes", new byte[3]));
        assertThat(line.toString()).doesNotContain("hunter2");
        assertThat(line.path("raw").asString()).isEqualTo("[withheld: RawText]");
    }

    @Test
    void an_error_shows_classes_and_places_and_only_messages_of_ours() {
        var ours = new Transient("the store throttles", new IllegalStateException("hunter2"));
        var lines = PrintedLines.during(() -> {
            LOG.error("write failed", ours, Map.of("attempt", 2));
            LOG.error("write failed", new IllegalStateException("hunter2"), Map.of());
        });
        assertThat(lines).hasSize(2).noneMatch(line -> line.contains("hunter2"));
        assertThat(lines.getFirst())
                .contains("the store throttles", "\"attempt\":2", "java.lang.IllegalStateException", "LogTest.java");
    }

    @Test
    void lines_written_on_behalf_of_a_request_name_it() {
        var lines = PrintedLines.during(() -> Invocation.within("request-1", () -> {
            LOG.warn("slow", Map.of());
            return true;
        }));
        assertThat(lines).singleElement().asString().contains("\"requestId\":\"request-1\"", "WARN");
    }
}
