package dev.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.Functions;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.function.ReceivedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaEntryMessagesTest {

    record Question(String query) {}

    private static final String SECRET = "hunter2";

    private static LambdaEntry entry(String definition, Functions module) {
        return new LambdaEntry(
                new Environment(Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", definition)), List.of(module));
    }

    @Test
    void a_queue_batch_is_answered_with_the_messages_that_failed() throws Exception {
        Functions module = (catalog, _) -> catalog.queue(
                "drain",
                () -> batch -> new BatchOutcome(batch.messages().stream()
                        .filter(message -> message.receiveCount() > 1)
                        .map(QueueBatch.Message::id)
                        .toList()));
        var event = """
                {"Records":[{"messageId":"m1","body":"{}","attributes":{"ApproximateReceiveCount":"1"}},
                {"messageId":"m2","body":"{}","attributes":{"ApproximateReceiveCount":"2"},"eventSource":"aws:sqs"}]}""";
        assertThat(new Invoked(entry("drain", module)).with(event))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");
    }

    @Test
    void a_queue_function_must_not_report_messages_that_it_was_not_given() {
        Functions module = (catalog, _) -> catalog.queue("drain", () -> _ -> new BatchOutcome(List.of("m9")));
        assertThatThrownBy(() -> new Invoked(entry("drain", module)).with("{\"Records\":[]}"))
                .isInstanceOf(Defect.class);
    }

    @Test
    void an_event_of_the_bus_is_read_with_its_detail() throws Exception {
        var received = new ArrayList<ReceivedEvent<Question>>();
        Functions module = (catalog, _) -> catalog.event("learn", Question.class, () -> received::add);
        var event = """
                {"version":"0","id":"e1","detail-type":"Asked","source":"millrace","account":"1","time":"2026-01-01T00:00:00Z",
                "region":"eu-central-1","resources":[],"detail":{"query":"why?"}}""";
        new Invoked(entry("learn", module)).with(event);
        assertThat(received)
                .containsExactly(new ReceivedEvent<>(
                        "e1", "millrace", "Asked", Instant.parse("2026-01-01T00:00:00Z"), new Question("why?")));
        assertThatThrownBy(() -> new Invoked(entry("learn", module)).with(event.replace("query", "hunter2")))
                .hasMessageContaining("$.detail.query")
                .hasMessageNotContaining(SECRET);
    }
}
