package dev.millrace.search.apigateway;

import dev.millrace.core.json.Json;
import dev.millrace.core.log.Log;
import dev.millrace.search.answer.AnswerListener;
import dev.millrace.search.answer.Claim;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Posts each piece of progress to one connection, until nobody is there any more.
final class PostedProgress implements AnswerListener {

    private static final Log LOG = Log.of(PostedProgress.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// A model writes faster than anybody wants to be told.
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private static final int OK = 200;

    private final HttpClient http;
    private final URI connection;
    private final InstantSource clock;
    private volatile boolean gone;
    private volatile Instant told = Instant.EPOCH;

    PostedProgress(HttpClient http, URI connection, InstantSource clock) {
        this.http = http;
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public void retrieved(List<Retrieved> chunks) {
        post("retrieved", chunks);
    }

    @Override
    public void writing(String model, int characters) {
        var now = clock.instant();
        if (!now.isBefore(told.plus(BETWEEN))) {
            told = now;
            post("writing", Map.of("model", model, "characters", characters));
        }
    }

    @Override
    public void claimed(Claim claim) {
        post("claim", claim);
    }

    private void post(String event, Object data) {
        if (gone) {
            return;
        }
        try {
            var message = Json.write(Map.of("event", event, "data", data));
            var request = HttpRequest.newBuilder(connection)
                    .timeout(PATIENCE)
                    .header("content-type", "application/json")
                    .POST(BodyPublishers.ofByteArray(message))
                    .build();
            gone = http.send(request, BodyHandlers.discarding()).statusCode() != OK;
        } catch (IOException e) {
            gone = true;
            LOG.info("nobody reads along any more", Map.of("why", e.getClass().getSimpleName()));
        } catch (InterruptedException _) {
            // A model that took too long was writing; what comes in its place is told.
            Thread.currentThread().interrupt();
        }
    }
}
