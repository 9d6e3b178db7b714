package dev.millrace.local.cli;

import dev.millrace.core.hash.Sha256;
import dev.millrace.local.cloud.LocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tickets of the two made-up companies: past ones that people labelled, from which the classifier learns, and new
/// ones, which are triaged.
final class SampleTickets {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TENANTS = List.of("acme", "globex");
    private static final String PAST = "history";
    private static final String NEW = "portal";
    private static final int NAME = 32;

    private final LocalCloud cloud;
    private final Path folder;

    SampleTickets(LocalCloud cloud, Path folder) {
        this.cloud = cloud;
        this.folder = folder;
    }

    /// Sends all of them through the suite, and waits until nothing more happens by itself.
    ///
    /// @return what became of each new ticket
    List<Triaged> triage() throws IOException, InterruptedException {
        List.of("MaskTicket", "LearnCorrections", "ClassifyTicket", "RouteTicket", "CollectContext", "FileTicket")
                .forEach(cloud::warm);
        for (var tenant : TENANTS) {
            lines("labelled.jsonl").forEach(past -> teach(tenant, past));
        }
        Quiet.await(cloud);
        var opened = lines("new.jsonl");
        opened.forEach(this::open);
        Quiet.await(cloud);
        return outcomes();
    }

    /// What became of each new ticket until now.
    List<Triaged> outcomes() throws IOException {
        return lines("new.jsonl").stream().map(this::outcome).toList();
    }

    /// Has people say what those tickets are that wait for them, as far as they can know.
    ///
    /// @return what became of each new ticket then
    List<Triaged> decided(List<Triaged> tickets) throws IOException, InterruptedException {
        for (var ticket : tickets) {
            if (ticket.event().isEmpty() && !ticket.expected().isEmpty()) {
                try (var approver = new Approver(cloud, ticket.tenant())) {
                    approver.choose(ticket.subject(), ticket.expected());
                }
            }
        }
        Quiet.await(cloud);
        return outcomes();
    }

    /// As a person does who corrects a ticket: it is masked first, as all are.
    private void teach(String tenant, JsonNode past) {
        var key = past.path("key").asString("");
        var raw = cloud.keep(
                "tickets/%s/%s/sample.json".formatted(tenant, id(tenant, PAST, key)),
                JSON.writeValueAsBytes(Map.of(
                        "tenant",
                        tenant,
                        "system",
                        PAST,
                        "key",
                        key,
                        "requester",
                        "somebody",
                        "subject",
                        past.path("subject"),
                        "description",
                        past.path("description"),
                        "openedAt",
                        Instant.EPOCH.toString())));
        cloud.call(
                "MaskTicket",
                Map.of("tenant", tenant, "ticketId", id(tenant, PAST, key), "eventId", "sample", "raw", raw));
        cloud.publish(
                "TicketCorrected",
                Map.of(
                        "tenant",
                        tenant,
                        "ticketId",
                        id(tenant, PAST, key),
                        "system",
                        PAST,
                        "key",
                        key,
                        "labels",
                        past.path("labels"),
                        "correctedBy",
                        "sample"));
    }

    private void open(JsonNode ticket) {
        var key = ticket.path("key").asString("");
        cloud.publish(
                "TicketOpened",
                Map.of(
                        "tenant",
                        ticket.path("tenant"),
                        "system",
                        NEW,
                        "key",
                        key,
                        "requester",
                        "ada.byron@example.org",
                        "subject",
                        ticket.path("subject"),
                        "description",
                        ticket.path("description"),
                        "openedAt",
                        Instant.now().toString(),
                        "deliveryId",
                        "sample " + key));
    }

    private Triaged outcome(JsonNode ticket) {
        var tenant = ticket.path("tenant").asString("");
        var id = id(tenant, NEW, ticket.path("key").asString(""));
        var expected = ticket.path("expected").asString("");
        return cloud.announced("TicketTriaged").stream()
                .filter(event -> event.path("ticketId").asString("").equals(id))
                .findFirst()
                .map(event -> new Triaged(tenant, ticket.path("subject").asString(""), expected, Optional.of(event)))
                .orElseGet(() -> new Triaged(tenant, ticket.path("subject").asString(""), expected, Optional.empty()));
    }

    private List<JsonNode> lines(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private static String id(String tenant, String system, String key) {
        return Sha256.of(tenant + "\n" + system + "\n" + key).substring(0, NAME);
    }

    /// What became of a new ticket.
    ///
    /// @param expected its category; empty if nobody could know
    /// @param event how it was triaged; absent while it waits for people
    record Triaged(String tenant, String subject, String expected, Optional<JsonNode> event) {

        /// Whether it went where it should; what nobody can know waits for people.
        boolean isRight() {
            return event.map(SampleTickets.Triaged::category).orElse("").equals(expected);
        }

        String said() {
            return event.map(triaged -> "%s, %s, %s, %s %s, labelled by %s"
                            .formatted(
                                    category(triaged),
                                    triaged.path("labels").path("group").asString(""),
                                    triaged.path("priority").asString(""),
                                    triaged.path("system").asString(""),
                                    triaged.path("key").asString(""),
                                    triaged.path("labelledBy").asString("")))
                    .orElse("waits for people");
        }

        private static String category(JsonNode triaged) {
            return triaged.path("labels").path("category").asString("");
        }
    }
}
