package dev.millrace.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Stands for the local cloud: takes notifications, or refuses them.
final class Listener implements AutoCloseable {

    private final HttpServer server;
    private final List<Map<String, String>> changes = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile int refused;

    Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/changes");
    }

    void refuse(boolean yes) {
        refusing = yes;
    }

    int refused() {
        return refused;
    }

    List<Map<String, String>> changes() {
        return changes;
    }

    List<Map<String, String>> changesOf(String key) {
        return changes.stream().filter(change -> key.equals(change.get("key"))).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (refusing) {
            refused++;
        } else {
            changes.add(parse(form));
        }
        exchange.sendResponseHeaders(refusing ? 503 : 204, -1);
        exchange.close();
    }

    private static Map<String, String> parse(String form) {
        Map<String, String> change = new HashMap<>();
        for (var pair : form.split("&")) {
            var equals = pair.indexOf('=');
            change.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return change;
    }
}
