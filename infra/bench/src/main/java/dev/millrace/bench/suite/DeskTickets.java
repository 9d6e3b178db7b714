package dev.millrace.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the service desks of this machine hold.
///
/// @param subjects of all incidents and issues
record DeskTickets(List<String> subjects) {

    static DeskTickets in(Suite suite) throws IOException, InterruptedException {
        int port = suite.port("servicedesk").orElseThrow();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/local/tickets".formatted(port)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return of(JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body()));
        }
    }

    /// @param summary what the desks list for programs
    static DeskTickets of(JsonNode summary) {
        var incidents = summary.path("incidents").valueStream().map(row -> row.path("short_description"));
        var issues = summary.path("issues")
                .valueStream()
                .map(issue -> issue.path("fields").path("summary"));
        return new DeskTickets(Stream.concat(incidents, issues)
                .map(subject -> subject.asString(""))
                .toList());
    }

    /// Checks that each of these was filed, once.
    ///
    /// @throws IllegalStateException naming how often the others were
    void requireOnce(List<SampleTicket> tickets) {
        Map<String, Long> wrong = new TreeMap<>();
        for (var ticket : tickets) {
            var times = subjects.stream()
                    .filter(subject -> subject.endsWith(ticket.mark()))
                    .count();
            if (times != 1) {
                wrong.put(ticket.key(), times);
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Tickets must be filed once each, but were so often: " + wrong);
        }
    }
}
