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
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP API, as a reader uses it.
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RunningSuite suite;

    Api(RunningSuite suite) {
        this.suite = suite;
    }

    JsonNode status() throws IOException, InterruptedException {
        return json(HTTP.send(to("/local/status").GET().build(), BodyHandlers.ofString()));
    }

    /// A token of the local issuer.
    String token(String tenant, String tier) throws IOException, InterruptedException {
        return token(Map.of("tenant", tenant, "tier", tier, "sub", "reader"));
    }

    /// A token of the local issuer with these claims.
    String token(Map<String, String> claims) throws IOException, InterruptedException {
        var wanted = JsonMapper.shared().writeValueAsString(claims);
        return json(HTTP.send(post("/local/token", wanted).build(), BodyHandlers.ofString()))
                .path("access_token")
                .asString();
    }

    /// The ids of the documents found, best first.
    List<String> search(String token, Map<String, ?> query) throws IOException, InterruptedException {
        var results = json(searched(token, query)).path("results");
        return StreamSupport.stream(results.spliterator(), false)
                .map(result -> result.path("documentId").asString())
                .toList();
    }

    /// The answer to a search, whatever it is.
    HttpResponse<String> searched(String token, Map<String, ?> query) throws IOException, InterruptedException {
        return posted("/search", token, query);
    }

    /// The answer to a POST, whatever it is.
    HttpResponse<String> posted(String path, String token, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = post(path, JsonMapper.shared().writeValueAsString(body));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String path, String body) {
        return to(path).header("content-type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(suite.url("api") + path)).timeout(Duration.ofSeconds(60));
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return JsonMapper.shared().readTree(response.body());
    }
}
