package dev.millrace.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server that only this machine reaches, a virtual thread per request.
///
/// Requests that name another host are refused: that is how a web page would reach loopback (DNS rebinding).
public final class LoopbackServer implements AutoCloseable {

    static {
        // The JDK's server reads this once. Without it an answer on a kept connection waits for a delayed ACK, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(HttpServer server, HttpHandler handler) {
        this.server = server;
        server.setExecutor(executor);
        server.createContext("/", exchange -> handle(exchange, handler));
        server.start();
    }

    /// Listens on the port, or on a free one when it is 0.
    ///
    /// @throws PortInUse when another program listens there
    public static LoopbackServer start(int port, HttpHandler handler) {
        try {
            var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
            return new LoopbackServer(HttpServer.create(address, 1024), handler);
        } catch (BindException e) {
            throw new PortInUse(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    /// `http://127.0.0.1:<port>`
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
        try (exchange) {
            if (Loopback.isMeant(exchange.getRequestHeaders().getFirst("Host"))) {
                handler.handle(exchange);
            } else {
                ApiResponse.message(403, "Forbidden").writeTo(exchange);
            }
        }
    }
}
