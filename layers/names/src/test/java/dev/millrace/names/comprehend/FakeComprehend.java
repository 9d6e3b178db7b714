package dev.millrace.names.comprehend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Speaks the service's protocol (AWS JSON 1.1, <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>) on
/// loopback, knows one name, and fails as often as it is told to.
public final class FakeComprehend implements AutoCloseable {

    private record Failure(int status, String code) {}

    private static final int MOST_BYTES = 100_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final String name;
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> languages = Collections.synchronizedList(new ArrayList<>());

    /// @param name the one name that it knows
    public FakeComprehend(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FakeComprehend failing(int times, int status, String code) {
        failures.addAll(Collections.nCopies(times, new Failure(status, code)));
        return this;
    }

    /// Where it listens.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The texts that it was asked about.
    public List<String> received() {
        return received;
    }

    /// The languages that they were said to be in.
    public List<String> languages() {
        return languages;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        var failure = failures.poll();
        if (failure != null) {
            send(exchange, failure.status(), "{\"__type\":\"%s\",\"Message\":\"no\"}".formatted(failure.code()));
        } else if (!"Comprehend_20171127.DetectEntities"
                .equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
            send(exchange, 400, "{\"__type\":\"UnknownOperationException\"}");
        } else {
            languages.add(request.path("LanguageCode").asString());
            detect(exchange, request.path("Text").asString());
        }
    }

    private void detect(HttpExchange exchange, String text) throws IOException {
        received.add(text);
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            send(exchange, 400, "{\"__type\":\"TextSizeLimitExceededException\"}");
            return;
        }
        var entities = new ArrayList<String>();
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var begin = text.codePointCount(0, at);
            entities.add("{\"Score\":0.99,\"Type\":\"PERSON\",\"Text\":\"\",\"BeginOffset\":%d,\"EndOffset\":%d}"
                    .formatted(begin, begin + name.codePointCount(0, name.length())));
        }
        entities.add("{\"Score\":0.99,\"Type\":\"QUANTITY\",\"Text\":\"\",\"BeginOffset\":0,\"EndOffset\":1}");
        send(exchange, 200, "{\"Entities\":[%s]}".formatted(String.join(",", entities)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
