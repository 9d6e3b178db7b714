package dev.millrace.triage.intake;

import static dev.millrace.triage.intake.Intake.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubmitTicketsTest {

    private final Intake intake = new Intake();

    @Test
    void a_ticket_becomes_a_workflow_that_carries_no_text_of_it() {
        assertThat(intake.take(OPENED.formatted("e-1")).failedMessageIds()).isEmpty();

        var triage = intake.started.values().iterator().next();
        assertThat(new String(Json.write(triage), StandardCharsets.UTF_8)).doesNotContain("ada", "Mail", "901820");
        assertThat(intake.raw.read(triage.raw()).subject().value()).isEqualTo("Mail is down");
    }

    @Test
    void an_event_that_is_delivered_again_is_one_workflow() {
        intake.take(OPENED.formatted("e-1"), OPENED.formatted("e-1"));
        intake.take(OPENED.formatted("e-1"));

        assertThat(intake.started).hasSize(1);
    }

    @Test
    void news_that_is_sent_again_in_another_event_is_one_workflow_if_it_has_a_name() {
        var named = OPENED.replace("\"openedAt\"", "\"deliveryId\": \"d-1\", \"openedAt\"");

        intake.take(named.formatted("e-1"), named.formatted("e-2"));

        assertThat(intake.started).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_rejected_and_its_neighbours_go_on() {
        var outcome = intake.take(
                "not json",
                "{\"id\": \"e-2\", \"detail\": {\"tenant\": \"ACME!\"}}",
                OPENED.formatted("e-3").replace("acme", "globex"),
                OPENED.formatted("e-4"));

        assertThat(outcome.failedMessageIds()).isEmpty();
        assertThat(intake.started).hasSize(1);
        assertThat(intake.events.events())
                .hasSize(3)
                .allMatch(event -> event.detailType().equals("TicketRejected"));
    }

    @Test
    void shipped_poison_is_rejected_and_the_shipped_sample_beside_it_is_triaged() throws IOException {
        var events = Path.of(System.getProperty("events", ""));
        var sample = Files.readString(events.resolve("samples/TicketOpened.json"));
        try (var poison = Files.list(events.resolve("poison/tickets"))) {
            for (var file : poison.toList()) {
                var desk = new Intake();

                var outcome = desk.take(Files.readString(file), sample);

                assertThat(outcome.failedMessageIds()).as("%s", file).isEmpty();
                assertThat(desk.events.events())
                        .as("%s", file)
                        .extracting(DomainEvent::detailType)
                        .containsExactly("TicketRejected");
                assertThat(desk.started).as("%s", file).hasSize(1);
            }
        }
    }

    @Test
    void a_rejection_quotes_nothing_of_the_ticket() {
        intake.take(OPENED.formatted("e-1").replace("2026-03-02T09:00:00Z", "yesterday"));

        assertThat(intake.events.events().stream().map(Object::toString).collect(Collectors.joining()))
                .contains("$.openedAt")
                .doesNotContain("ada", "Mail is down", "yesterday");
    }

    @Test
    void a_workflow_that_cannot_be_started_comes_again_and_its_neighbours_go_on() {
        var outcome = intake.refusingOnce().take(OPENED.formatted("e-1"), OPENED.formatted("e-2"));

        assertThat(outcome.failedMessageIds()).containsExactly("m0");
        assertThat(intake.take(OPENED.formatted("e-1")).failedMessageIds()).isEmpty();
        assertThat(intake.started).hasSize(2);
    }
}
