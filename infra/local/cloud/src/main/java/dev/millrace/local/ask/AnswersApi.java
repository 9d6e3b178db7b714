package dev.millrace.local.ask;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /answers` of a running suite, here or on AWS, read along where that is possible.
public final class AnswersApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 5;
    private static final int BUSY = 503;

    private final URI url;
    private final HttpClient http = HttpClient.newHttpClient();

    public AnswersApi(URI url) {
        this.url = url;
    }

    /// A token of the local issuer.
    ///
    /// @throws IllegalStateException if there is no local suite
    public String token(String tenant, String tier) throws IOException, InterruptedException {
        var claims = JSON.writeValueAsString(Map.of("tenant", tenant, "tier", tier, "sub", "ask"));
        var request = to("/local/token").POST(BodyPublishers.ofString(claims)).build();
        var response = send(request);
        var body = read(response.body().collect(Collectors.joining("\n")));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    ("%s hands out no tokens (status %d): set MILLRACE_TOKEN to one of yours, or"
                                    + " start the suite with ./millrace up")
                            .formatted(url, response.statusCode()));
        }
        return body.path("access_token").asString();
    }

    /// The answer.
    ///
    /// @param progress is told what happens on the way: an event's name and its data
    /// @throws IllegalStateException with a sentence, if there is none
    public JsonNode ask(JsonNode question, String token, BiConsumer<String, JsonNode> progress)
            throws IOException, InterruptedException {
        var request = to("/answers")
                .header("authorization", "Bearer " + token)
                .header("accept", "text/event-stream, application/json")
                .POST(BodyPublishers.ofString(question.toString()))
                .build();
        var response = send(request);
        for (int attempt = 1; attempt < ATTEMPTS && response.statusCode() == BUSY; attempt++) {
            Thread.sleep(Duration.ofSeconds(attempt));
            response = send(request);
        }
        return isStream(response) ? lastOf(response.body(), progress) : whole(response);
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode lastOf(Stream<String> lines, BiConsumer<String, JsonNode> progress) {
        var answer = new ArrayList<JsonNode>();
        ServerSentEvents.read(lines.iterator(), (event, data) -> {
            var json = read(data);
            switch (event) {
                case "answer" -> answer.add(json);
                case "error" -> throw failed(json.path("status").asInt(), json);
                default -> progress.accept(event, json);
            }
        });
        if (answer.isEmpty()) {
            throw new IllegalStateException("The answer broke off: ask again.");
        }
        return answer.getLast();
    }

    private JsonNode whole(HttpResponse<Stream<String>> response) {
        var body = read(response.body().collect(Collectors.joining("\n")));
        if (response.statusCode() != 200) {
            throw failed(response.statusCode(), body);
        }
        return body;
    }

    private HttpResponse<Stream<String>> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofLines());
        } catch (ConnectException e) {
            throw new IllegalStateException(
                    "Nobody answers at %s: start the suite with ./millrace up, or name its address with --url"
                            .formatted(url),
                    e);
        }
    }

    private HttpRequest.Builder to(String path) {
        var base = url.toString().replaceFirst("/$", "");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("content-type", "application/json");
    }

    private static boolean isStream(HttpResponse<?> response) {
        return response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
    }

    private static IllegalStateException failed(int status, JsonNode body) {
        var sentence = new StringBuilder("POST /answers answered ").append(status);
        Stream.of("error", "message")
                .map(body::path)
                .filter(JsonNode::isString)
                .forEach(text -> sentence.append(", ").append(text.asString()));
        body.path("violations")
                .forEach(violation -> sentence.append("\n  ")
                        .append(violation.path("path").asString())
                        .append(' ')
                        .append(violation.path("message").asString()));
        return new IllegalStateException(sentence.toString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }
}
