package dev.millrace.local.cli;

import dev.millrace.local.cloud.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person who looks at what waits for a tenant, and chooses.
final class Approver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final LocalCloud cloud;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Approver(LocalCloud cloud, String tenant) {
        this.cloud = cloud;
        this.token = cloud.approversToken(tenant);
    }

    /// Approves, of what waits, the tickets with that subject as that category. Nothing if the category is not among
    /// the options.
    void choose(String subject, String category) throws IOException, InterruptedException {
        for (var waiting : send(to("/approvals?state=waiting").GET()).path("approvals")) {
            var id = waiting.path("approvalId").asString("");
            var shown = send(to("/approvals/" + id).GET());
            if (isAbout(shown, subject)) {
                choose(id, shown, category);
            }
        }
    }

    private void choose(String id, JsonNode shown, String category) throws IOException, InterruptedException {
        for (var option : shown.path("options")) {
            if (option.path("label").asString("").startsWith(category + ",")) {
                var decision = Map.of(
                        "choice", "approve",
                        "option", option.path("id"),
                        "nonce", shown.path("nonce"),
                        "payloadHash", shown.path("payloadHash"));
                send(to("/approvals/" + id + "/decision")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(decision))));
                return;
            }
        }
    }

    private static boolean isAbout(JsonNode shown, String subject) {
        return shown.path("evidence")
                .valueStream()
                .anyMatch(fact -> fact.path("value").asString("").equals(subject));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(cloud.api().resolve(path))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
