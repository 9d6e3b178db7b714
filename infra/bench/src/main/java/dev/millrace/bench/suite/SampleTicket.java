package dev.millrace.bench.suite;

import dev.millrace.core.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// A ticket much like one that people labelled: so that most are surely known, and are filed without asking anybody.
///
/// @param number marks its subject; no two have the same
record SampleTicket(int number, String tenant, String subject, String description) {

    private static final String SYSTEM = "bench";
    private static final List<String> TENANTS = List.of("acme", "globex");
    private static final int NAME = 32;

    /// As many as are wanted, of both sample tenants in turn.
    ///
    /// @param labelled the sample of tickets that people labelled, as JSON lines
    static List<SampleTicket> like(Path labelled, int count) throws IOException {
        var past = Files.readAllLines(labelled).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var model = past.get(number % past.size());
                    return new SampleTicket(
                            number,
                            TENANTS.get(number % TENANTS.size()),
                            model.path("subject").asString(),
                            model.path("description").asString());
                })
                .toList();
    }

    /// The words by which its subject is told from all others.
    String mark() {
        return "in room R" + (1000 + number);
    }

    String ticketId() {
        return Sha256.of(tenant + "\n" + SYSTEM + "\n" + key()).substring(0, NAME);
    }

    /// The name of its execution.
    String eventId() {
        return Sha256.of(tenant + "\ndelivery " + key());
    }

    /// What the event `TicketOpened` says, without the name of the delivery.
    Map<String, String> opened() {
        return Map.of(
                "tenant",
                tenant,
                "system",
                SYSTEM,
                "key",
                key(),
                "requester",
                "somebody",
                "subject",
                "%s, %s".formatted(subject, mark()),
                "description",
                description,
                "openedAt",
                Instant.now().toString());
    }

    String key() {
        return "B-" + number;
    }
}
