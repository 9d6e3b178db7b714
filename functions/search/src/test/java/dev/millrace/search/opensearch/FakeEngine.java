package dev.millrace.search.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.knowledge.KnowledgeIndex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/// A search engine that answers what it is told to, well or badly.
final class FakeEngine implements AutoCloseable {

    private static final Answer NOTHING_FOUND = new Answer(200, hits(""));

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private Answer pipeline =
            new Answer(200, "{\"%s\":%s}".formatted(KnowledgeIndex.pipelineName(50), KnowledgeIndex.pipeline(50)));
    private Answer mapping =
            new Answer(200, "{\"knowledge-v2-test-model\":%s}".formatted(KnowledgeIndex.mapping("lucene", 384)));
    private Duration delay = Duration.ZERO;
    private Duration drip = Duration.ZERO;
    private int searches;

    FakeEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_search/pipeline/", exchange -> send(exchange, pipeline));
        server.createContext("/knowledge/_mapping", exchange -> send(exchange, mapping));
        server.createContext("/", this::search);
        server.start();
    }

    FakeEngine withPipeline(int status, String json) {
        pipeline = new Answer(status, json);
        return this;
    }

    /// With a mapping in which a part is replaced by another.
    FakeEngine mapped(String part, String another) {
        mapping = new Answer(200, mapping.json().replace(part, another));
        return this;
    }

    FakeEngine answering(int status, String json) {
        answers.add(new Answer(status, json));
        return this;
    }

    FakeEngine slow(Duration delay) {
        this.delay = delay;
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int searches() {
        return searches;
    }

    static String hits(String hits) {
        return """
                {"took": 1, "timed_out": false, "_shards": {"total": 1, "successful": 1, "failed": 0},
                 "hits": {"hits": [%s]}}""".formatted(hits);
    }

    static String hit(double score, String tenant) {
        return """
                {"_index": "knowledge-v2-test-model", "_id": "1", "_score": %s, "_source": {"tenant": "%s", "tier": "public",
                 "documentId": "d", "chunk": 0, "chunks": 1, "text": "t", "validFrom": "2026-01-01T00:00:00Z",
                 "knownFrom": "2026-01-01T00:00:00Z", "version": 1}}""".formatted(score, tenant);
    }

    static String error(int status, String type) {
        return """
                {"error": {"type": "%s", "reason": "said in the engine's words"}, "status": %d}""".formatted(type, status);
    }

    /// Answers what is asked first, byte by byte, with a pause after each.
    FakeEngine dripping(Duration pause) {
        drip = pause;
        return this;
    }

    private void search(HttpExchange exchange) throws IOException {
        searches++;
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var answer = answers.poll();
        if (drip.isZero()) {
            send(exchange, answer == null ? NOTHING_FOUND : answer);
        } else {
            drip(exchange);
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (var i = 0; i < 100; i++) {
                body.write(' ');
                body.flush();
                Thread.sleep(drip);
            }
        } catch (IOException | InterruptedException readerLeft) {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String json) {}
}
