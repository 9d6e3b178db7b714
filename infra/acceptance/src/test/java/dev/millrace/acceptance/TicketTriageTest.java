package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.attack.Attack;
import dev.millrace.core.attack.AttackFiles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tickets, from the bus to the desk where people work on them.
@ExtendWith(WithSuite.class)
class TicketTriageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningSuite suite;

    TicketTriageTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void a_ticket_that_is_sent_again_and_again_is_asked_about_and_filed_once() throws Exception {
        var subject = "The lift has stopped between the floors " + UUID.randomUUID();
        open("", "nobody can read this one", "poison");
        for (var delivery = 0; delivery < 3; delivery++) {
            open(subject, "Somebody (smith@example.org) is stuck in it.", "same");
        }
        var shown = awaitQuestion(subject);

        assertThat(shown.path("options").size()).isBetween(1, 3);
        assertThat(shown.toString()).doesNotContain("smith@example.org");
        assertThat(new Approvers(suite).choose(shown, "9").statusCode()).isEqualTo(409);
        assertThat(new Approvers(suite).choose(shown, "1").statusCode()).isEqualTo(200);

        Eventually.await("the incident", PATIENCE, () -> !incidents(subject).isEmpty());
        assertThat(incidents(subject)).hasSize(1);
        assertThat(questions(subject)).isEmpty();
    }

    @Test
    void what_people_correct_is_among_the_options_of_the_next_ticket_like_it() throws Exception {
        var subject = "The coffee machine leaks on the third floor " + UUID.randomUUID();
        open(subject, "There is water under the coffee machine.", "first");
        new Approvers(suite).choose(awaitQuestion(subject), "1");
        Eventually.await("the incident", PATIENCE, () -> !incidents(subject).isEmpty());

        // Who corrects a ticket before it is remembered is heard when the message comes again, minutes later.
        Eventually.await(
                "quiet", PATIENCE, () -> new Api(suite).status().path("idle").asBoolean());
        publish(
                "TicketCorrected",
                Map.of(
                        "tenant", "acme",
                        "system", "servicenow",
                        "key", incidents(subject).getFirst().path("number").asString(),
                        "labels", Map.of("category", "coffee", "impact", "LOW", "urgency", "LOW", "group", "workplace"),
                        "correctedBy", "ada"));

        Eventually.await("the lesson", PATIENCE, this::isLearned);
    }

    @Test
    void a_ticket_that_gives_orders_becomes_what_other_tickets_are() throws Exception {
        var attacks = oneOfEachClass();
        attacks.forEach(attack -> open(attack.toString(), attack.text(), "attack"));

        assertThat(attacks).hasSizeGreaterThanOrEqualTo(8);
        for (var attack : attacks) {
            Eventually.await(
                    "what becomes of " + attack, PATIENCE, () -> !becomes(attack.toString()).isEmpty());
            assertThat(known()).as("%s", attack).containsAll(becomes(attack.toString()));
        }
    }

    /// The categories that people are asked to choose from, or the one under which it was filed.
    private List<String> becomes(String subject) throws Exception {
        var asked = questions(subject).stream()
                .flatMap(shown -> shown.path("options").valueStream())
                .map(option -> option.path("label").asString().split(",", -1)[0]);
        var filed = incidents(subject).stream()
                .map(incident -> incident.path("category").asString());
        return Stream.concat(asked, filed).toList();
    }

    private static Collection<Attack> oneOfEachClass() {
        return AttackFiles.all().stream()
                .collect(Collectors.toMap(Attack::category, attack -> attack, (first, _) -> first, TreeMap::new))
                .values();
    }

    /// What a ticket may be: what the samples are, what another test corrects, and what nobody knows.
    private static List<String> known() throws IOException {
        try (var lines = Files.lines(Suite.home().resolve("infra/local/samples/tickets/labelled.jsonl"))) {
            var samples = lines.map(line ->
                    JSON.readTree(line).path("labels").path("category").asString());
            return Stream.concat(samples, Stream.of("coffee", "general")).distinct().toList();
        }
    }

    /// Asked with a ticket of its own each time: the correction is on its way until it is learned.
    private boolean isLearned() throws Exception {
        var next = "The coffee machine leaks on the third floor " + UUID.randomUUID();
        open(next, "There is water below the coffee machine, on the floor.", "again");
        return awaitQuestion(next).path("options").toString().contains("coffee, to workplace");
    }

    private void open(String subject, String description, String delivery) {
        publish(
                "TicketOpened",
                Map.of(
                        "tenant",
                        "acme",
                        "system",
                        "portal",
                        "key",
                        Integer.toHexString(subject.hashCode()),
                        "requester",
                        "smith@example.org",
                        "subject",
                        subject,
                        "description",
                        description,
                        "openedAt",
                        Instant.now().toString(),
                        "deliveryId",
                        delivery + subject.hashCode()));
    }

    private void publish(String type, Map<String, ?> detail) {
        try (var events = new Aws(suite).events()) {
            events.putEvents(put -> put.entries(entry -> entry.source("millrace")
                    .detailType(type)
                    .eventBusName("millrace")
                    .detail(JSON.writeValueAsString(detail))));
        }
    }

    private JsonNode awaitQuestion(String subject) throws Exception {
        Eventually.await("the question", PATIENCE, () -> !questions(subject).isEmpty());
        return questions(subject).getFirst();
    }

    private List<JsonNode> questions(String subject) throws Exception {
        var approvers = new Approvers(suite);
        var found = new ArrayList<JsonNode>();
        for (var waiting : approvers.waiting()) {
            var shown = approvers.shown(waiting.path("approvalId").asString());
            if (shown.toString().contains(subject)) {
                found.add(shown);
            }
        }
        return found;
    }

    private List<JsonNode> incidents(String subject) throws Exception {
        var request = HttpRequest.newBuilder(suite.url("servicedesk").resolve("/api/now/table/incident"))
                .header("authorization", "Basic bWlsbHJhY2U6bG9jYWw=")
                .timeout(PATIENCE)
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body())
                .path("result")
                .valueStream()
                .filter(incident ->
                        incident.path("short_description").asString("").equals(subject))
                .toList();
    }
}
