package dev.millrace.triage.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.json.QueuedDecisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What goes over the bus is what its published schemas say.
class ArticleEventsTest {

    private static final Path EVENTS = Path.of(System.getProperty("events", ""));

    private final ArticlesDesk desk = new ArticlesDesk();

    @Test
    void the_request_and_the_submission_are_events_as_published() throws IOException {
        desk.draft(ArticlesDesk.resolved("Restart the mail server."));
        desk.publish(ArticlesDesk.approved(desk.request()));

        assertThat(desk.events().events()).hasSize(2);
        for (var event : desk.events().events()) {
            var schema = schema(event.detailType());
            assertThatCode(() -> schema.requireValue(event.detail()))
                    .as(event.detailType())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_decision_that_tests_make_up_is_one_as_published() throws IOException {
        desk.draft(ArticlesDesk.resolved("Restart the mail server."));

        var approved = ArticlesDesk.approved(desk.request());
        var schema = schema("ActionDecided");

        assertThatCode(() -> schema.requireValue(approved)).doesNotThrowAnyException();
    }

    @Test
    void the_shipped_decision_of_another_tool_publishes_nothing() throws IOException {
        var sample = Files.readString(EVENTS.resolve("samples/ActionDecided.json"));

        assertThat(new QueuedDecisions().read(sample).isAsDecided()).isTrue();
        assertThat(desk.publishing().apply(ArticlesDesk.batch(sample)).failedMessageIds())
                .isEmpty();
        assertThat(desk.events().events()).isEmpty();
    }

    private static Schema schema(String event) throws IOException {
        var text = Files.readString(EVENTS.resolve("schemas/%s.schema.json".formatted(event)));
        Map<String, Object> document = Json.object(text);
        return Schema.of(document);
    }
}
