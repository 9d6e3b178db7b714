package dev.millrace.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who approve, at the HTTP API.
final class Approvers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningSuite suite;

    Approvers(RunningSuite suite) {
        this.suite = suite;
    }

    /// The approvals of tenant acme that wait.
    List<JsonNode> waiting() throws IOException, InterruptedException {
        var answer = send(as("ada", "approvals:read").GET(), "/approvals?state=waiting");
        return JSON.readTree(answer.body()).path("approvals").valueStream().toList();
    }

    /// One approval, as it is shown.
    JsonNode shown(String id) throws IOException, InterruptedException {
        return JSON.readTree(
                send(as("ada", "approvals:read").GET(), "/approvals/" + id).body());
    }

    /// What the API answers to a decision on what was shown.
    HttpResponse<String> decide(String sub, String scope, JsonNode shown, String choice)
            throws IOException, InterruptedException {
        return post(
                sub,
                scope,
                shown,
                Map.of(
                        "choice", choice,
                        "nonce", shown.path("nonce").asString(),
                        "payloadHash", shown.path("payloadHash").asString()));
    }

    /// What the API answers to ada, who chooses an option of what was shown.
    HttpResponse<String> choose(JsonNode shown, String option) throws IOException, InterruptedException {
        return post(
                "ada",
                "approvals:read approvals:decide",
                shown,
                Map.of(
                        "choice",
                        "approve",
                        "option",
                        option,
                        "nonce",
                        shown.path("nonce").asString(),
                        "payloadHash",
                        shown.path("payloadHash").asString()));
    }

    private HttpResponse<String> post(String sub, String scope, JsonNode shown, Map<String, String> decision)
            throws IOException, InterruptedException {
        return send(
                as(sub, scope).POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(decision))),
                "/approvals/" + shown.path("approvalId").asString() + "/decision");
    }

    private HttpRequest.Builder as(String sub, String scope) throws IOException, InterruptedException {
        var wanted = JSON.writeValueAsString(Map.of("tenant", "acme", "tier", "internal", "sub", sub, "scope", scope));
        var token = send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(wanted)), "/local/token");
        return HttpRequest.newBuilder()
                .header(
                        "authorization",
                        "Bearer "
                                + JSON.readTree(token.body())
                                        .path("access_token")
                                        .asString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.uri(URI.create(suite.url("api") + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("content-type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }
}
