package dev.millrace.erp.read.ocr.textract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import tools.jackson.databind.json.JsonMapper;

/// Speaks the service's protocol (AWS JSON 1.1) on loopback and answers every image with the same receipt, in the shape
/// of
/// <https://docs.aws.amazon.com/textract/latest/dg/API_AnalyzeExpense.html#API_AnalyzeExpense_ResponseSyntax>; fails as
/// often as it is told to.
final class FakeTextract implements AutoCloseable {

    private record Failure(int status, String code) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final String answer;
    private final Deque<Failure> failures = new ArrayDeque<>();
    private volatile int received;

    FakeTextract() throws IOException {
        try (var stream = FakeTextract.class.getResourceAsStream("analyze-expense.json")) {
            answer = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FakeTextract failing(int times, int status, String code) {
        failures.addAll(Collections.nCopies(times, new Failure(status, code)));
        return this;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The bytes of the last image.
    int received() {
        return received;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        var failure = failures.poll();
        if (failure != null) {
            send(exchange, failure.status(), "{\"__type\":\"%s\",\"Message\":\"no\"}".formatted(failure.code()));
        } else if (!"Textract.AnalyzeExpense"
                .equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))) {
            send(exchange, 400, "{\"__type\":\"UnknownOperationException\"}");
        } else {
            received = Base64.getDecoder()
                    .decode(request.path("Document").path("Bytes").asString())
                    .length;
            send(exchange, 200, answer);
        }
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
