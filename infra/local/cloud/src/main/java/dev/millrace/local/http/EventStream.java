package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer that comes in pieces, as server-sent events
/// ([HTML, section 9.2](https://html.spec.whatwg.org/multipage/server-sent-events.html)).
///
/// It begins with the first event or sign of life. An error before that is a response like any other. Once its reader
/// has
/// gone, it stays quiet.
final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_ERROR = 400;

    private final String id = UUID.randomUUID().toString();
    private final HttpExchange exchange;
    private final ApiResponse head;
    private final Thread heart;
    private final Consumer<String> closed;
    private boolean begun;
    private boolean over;

    /// @param head the headers of the stream
    /// @param heartbeat how often its reader is told that there is still somebody here
    /// @param closed is told its id when it is closed
    EventStream(HttpExchange exchange, ApiResponse head, Duration heartbeat, Consumer<String> closed) {
        this.exchange = exchange;
        this.head = head.with("content-type", "text/event-stream").with("cache-control", "no-store");
        this.closed = closed;
        heart = Thread.ofVirtual().start(() -> beat(heartbeat));
    }

    /// By which functions know it.
    String id() {
        return id;
    }

    /// Whether its reader got this event, as far as anybody can tell.
    synchronized boolean send(String event, String data) {
        return write("event: " + event + "\n"
                + data.lines().map("data: %s\n"::formatted).reduce("", String::concat));
    }

    /// Sends what came of it, and ends.
    synchronized void finish(ApiResponse response) throws IOException {
        if (!begun && !over && response.status() >= FIRST_ERROR) {
            over = true;
            response.writeTo(exchange);
            return;
        }
        var body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.status() >= FIRST_ERROR) {
            send("error", object(body).put("status", response.status()).toString());
        } else {
            send("answer", body);
        }
        over = true;
    }

    @Override
    public void close() {
        heart.interrupt();
        closed.accept(id);
    }

    private synchronized boolean write(String lines) {
        try {
            if (!over) {
                begin();
                exchange.getResponseBody().write((lines + "\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (IOException readerHasGone) {
            over = true;
        }
        return !over;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            head.headers()
                    .forEach((name, values) -> values.forEach(
                            value -> exchange.getResponseHeaders().add(name, value)));
            exchange.sendResponseHeaders(head.status(), 0);
        }
    }

    private void beat(Duration pause) {
        try {
            do {
                Thread.sleep(pause);
            } while (write(": still at it\n"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode object(String body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }
}
