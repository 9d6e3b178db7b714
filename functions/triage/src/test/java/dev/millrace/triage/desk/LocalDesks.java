package dev.millrace.triage.desk;

import dev.millrace.core.json.Json;
import dev.millrace.local.servicedesk.LocalServiceDesk;
import dev.millrace.local.servicedesk.Setup;
import dev.millrace.triage.desk.http.Authorization;
import dev.millrace.triage.desk.http.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Desks on this machine that speak the wire formats of real ones, and end with the test.
public final class LocalDesks implements AutoCloseable {

    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<LocalServiceDesk> started = new ArrayList<>();

    public LocalDesks(Path folder) {
        this.folder = folder;
    }

    /// Another one, with nothing in it.
    public LocalServiceDesk start() {
        return start(Setup.silent(folder.resolve(Integer.toString(started.size())), "OPS", List.of("Network")));
    }

    /// Another one, set up like that.
    public LocalServiceDesk start(Setup setup) {
        try {
            var server = new LocalServiceDesk(setup, InstantSource.system());
            started.add(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for answers that long, and between attempts not at all.
    public static Patience waiting(Duration timeout) {
        return new Patience(3, timeout, Duration.ofMillis(1), Duration.ofSeconds(5), _ -> {});
    }

    /// Somebody who works there, and not our account, does something.
    public JsonNode does(LocalServiceDesk server, String method, String path, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("authorization", Authorization.basic("rita", "x"))
                .method(method, BodyPublishers.ofByteArray(Json.write(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new AssertionError("%s %s was answered %d".formatted(method, path, answer.statusCode()));
            }
            return answer.body().length == 0 ? Json.mapper().createObjectNode() : Json.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        started.forEach(LocalServiceDesk::close);
    }
}
