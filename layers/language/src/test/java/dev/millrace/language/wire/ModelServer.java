package dev.millrace.language.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A server on loopback that answers what it is told to, well or badly, and remembers what it was asked.
public final class ModelServer implements AutoCloseable {

    private static final int TRICKLE_MS = 20;

    private final HttpServer server;
    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Function<Received, Reply> usual = _ -> Reply.json(200, "{}");

    public ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// Answers this next, once.
    public ModelServer then(Reply reply) {
        replies.add(reply);
        return this;
    }

    /// Answers by this rule whenever nothing else was said.
    public ModelServer usually(Function<Received, Reply> rule) {
        usual = rule;
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = Received.of(exchange);
        received.add(asked);
        var next = replies.poll();
        var reply = next == null ? usual.apply(asked) : next;
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        var bytes = reply.bytes();
        switch (reply.fault()) {
            case NONE -> {
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            case CUT -> {
                exchange.sendResponseHeaders(reply.status(), bytes.length + 1);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
            }
            case SILENCE -> closing.await();
            case TRICKLE -> {
                exchange.sendResponseHeaders(reply.status(), 0);
                while (!closing.await(TRICKLE_MS, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
