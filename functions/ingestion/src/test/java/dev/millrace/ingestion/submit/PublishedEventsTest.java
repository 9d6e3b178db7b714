package dev.millrace.ingestion.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The events that this repository publishes as examples, good and bad.
class PublishedEventsTest {

    private static final Path EVENTS = Path.of("../../events");
    private static final String KEY = "incoming/acme/internal/audit-log-retention.md";

    private final SubmissionDesk desk = new SubmissionDesk();

    @ParameterizedTest
    @ValueSource(strings = {"ObjectCreated.json", "DocumentSubmitted.json"})
    void a_sample_is_submitted(String sample) throws IOException {
        desk.upload(KEY, "text", Map.of());

        var outcome = desk.deliver(Files.readString(EVENTS.resolve("samples").resolve(sample)));

        assertThat(outcome.failedMessageIds()).isEmpty();
        assertThat(desk.submissions()).hasSize(1);
    }

    @Test
    void every_poison_is_rejected_and_none_comes_again() throws IOException {
        desk.upload(KEY, "text", Map.of());
        try (var files = Files.list(EVENTS.resolve("poison"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(desk.deliver(Files.readString(file)).failedMessageIds())
                        .as("%s", file)
                        .isEmpty();
            }
        }

        assertThat(desk.executions.started()).isEmpty();
        assertThat(desk.rejectionCodes())
                .contains("MALFORMED_ANNOUNCEMENT", "MISSING_OBJECT", "UNKNOWN_TENANT", "INVALID_METADATA")
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
