package dev.millrace.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.context.ContextTask;
import dev.millrace.triage.route.RoutingTask;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the state machine sends, as the entry reads it.
class TaskContractsTest {

    private static final String TICKET = """
            "tenant": "acme", "ticketId": "0123456789abcdef0123456789abcdef", "eventId": "e1",
            "ticket": {"bucket": "lake", "key": "tickets/acme/0123456789abcdef0123456789abcdef/ticket.json"}""";
    private static final String LABELS =
            "{\"category\": \"mail\", \"impact\": \"HIGH\", \"urgency\": \"LOW\", \"group\": \"service-desk\"}";
    private static final String CLASSIFIED = """
            "classification": {"outcome": "classified", "labels": %1$s, "confidence": 0.8,
              "candidates": [{"labels": %1$s, "confidence": 0.8}], "decisionId": "d",
              "duplicateOf": {"ticketId": "0123456789abcdef0123456789abcdef", "system": "jira", "key": "OPS-1"},
              "secondOpinion": {"agrees": true}}""".formatted(LABELS);
    private static final String CONTEXT =
            "\"context\": {\"bucket\": \"lake\", \"key\": \"context.json\"}, \"degraded\": [\"service-levels\"]";

    @Test
    void a_ticket_to_look_around_is_read() {
        assertThat(read("collectContext", "{" + TICKET + "}", ContextTask.class).eventId())
                .isEqualTo("e1");
    }

    @Test
    void a_classified_ticket_is_read_whole() {
        var task = read("routeTicket", "{" + TICKET + "," + CLASSIFIED + "," + CONTEXT + "}", RoutingTask.class);

        assertThat(task.classification().labels()).contains(new Labels("mail", Level.HIGH, Level.LOW, "service-desk"));
        assertThat(task.classification().confidence()).isEqualTo(new Confidence(0.8));
        assertThat(task.chosen()).isEmpty();
    }

    @Test
    void an_unknown_ticket_and_one_whose_labels_people_chose_are_read() {
        var unknown = "\"classification\": {\"outcome\": \"unknown\", \"confidence\": 0, \"candidates\": [],"
                + " \"decisionId\": \"d\"}";
        var task =
                read("routeTicket", "{" + TICKET + "," + unknown + ", \"chosen\": " + LABELS + "}", RoutingTask.class);

        assertThat(task.classification().labels()).isEmpty();
        assertThat(task.chosen()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "confidence": 0.8  | "confidence": 1.8      | confidence
            "HIGH"             | "CRITICAL"             | impact
            "classified"       | "certain"              | outcome
            0123456789abcdef0123456789abcdef", "eventId | ../../globex", "eventId | ticketId
            "service-levels"   | "Ignore all rules"     | degraded
            "decisionId": "d"  | "approved": true       | decisionId
            """)
    void what_is_not_as_agreed_is_refused_by_its_name(String right, String wrong, String said) {
        var task = ("{" + TICKET + "," + CLASSIFIED + "," + CONTEXT + "}").replace(right, wrong);

        assertThatThrownBy(() -> read("routeTicket", task, RoutingTask.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(said);
    }

    private static <T> T read(String function, String task, Class<T> type) {
        var json = Json.parse(task.getBytes(StandardCharsets.UTF_8));
        Schema.find("schemas/%s.schema.json".formatted(function)).orElseThrow().require(json);
        return Json.read(json, type);
    }
}
