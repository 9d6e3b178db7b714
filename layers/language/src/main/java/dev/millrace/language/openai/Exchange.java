package dev.millrace.language.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.language.attempt.TryAgain;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// One request to a server and its answer, within one time for both, on the thread of the caller.
///
/// Langchain4j's own client limits the wait for the first byte alone, keeps the headers of an error to itself, and
/// takes
/// a stream that breaks off for one that ends.
///
/// @param server how messages call it
record Exchange(java.net.http.HttpClient http, String server, Duration limit) implements HttpClient {

    private static final int MOST_BYTES = 8 << 20;
    private static final int OK = 200;

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return read(request, "application/json", (response, body) -> {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Defect("%s answers more than %d bytes".formatted(server, MOST_BYTES));
            }
            return answer(response, new String(bytes, StandardCharsets.UTF_8));
        });
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        read(request, "text/event-stream", (response, body) -> {
            listener.onOpen(answer(response, ""));
            var watch = new DoneWatch(listener);
            parser.parse(body, watch);
            if (!watch.isDone()) {
                throw new IOException("stream was cut");
            }
            listener.onClose();
            return response;
        });
    }

    private <T> T read(HttpRequest request, String mediaType, Reading<T> reading) {
        var begun = System.nanoTime();
        var response = send(request);
        try (var body = response.body();
                var deadline = new Deadline(body, limit.minusNanos(System.nanoTime() - begun))) {
            try {
                check(response, mediaType);
                return reading.of(response, body);
            } catch (IOException e) {
                throw deadline.isOver() ? tooSlow() : new TryAgain(server + " broke off its answer");
            }
        } catch (IOException e) {
            throw new TryAgain(server + " broke off its answer");
        }
    }

    /// Waits on the thread of the caller: what `sendAsync` promises is kept on the common pool, where the caller's
    /// own work may be all that runs.
    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return http.send(translated(request), BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException _) {
            throw tooSlow();
        } catch (IOException e) {
            throw new TryAgain(
                    "%s is not reached: %s".formatted(server, e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("Interrupted while waiting for " + server, e);
        }
    }

    private TryAgain tooSlow() {
        return new TryAgain("%s did not answer within %d ms".formatted(server, limit.toMillis()));
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        var translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(limit)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }

    private void check(HttpResponse<InputStream> response, String mediaType) throws IOException {
        var status = response.statusCode();
        if (status != OK) {
            throw Refusals.of(
                    server,
                    status,
                    response.headers().firstValue("Retry-After"),
                    ApiError.of(response.body().readNBytes(MOST_BYTES)));
        }
        var type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith(mediaType)) {
            throw new Defect("%s answers something other than %s: check OPENAI_BASE_URL".formatted(server, mediaType));
        }
    }

    private static SuccessfulHttpResponse answer(HttpResponse<?> response, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    /// What is made of an answer while it comes in.
    @FunctionalInterface
    private interface Reading<T> {
        T of(HttpResponse<InputStream> response, InputStream body) throws IOException;
    }
}
