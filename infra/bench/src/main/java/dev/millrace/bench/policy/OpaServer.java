package dev.millrace.bench.policy;

import dev.millrace.core.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An OPA server with one policy, asked over one connection that is kept open. The client is a bare socket, so that
/// what is measured is the server and not an HTTP library.
final class OpaServer implements Contender, AutoCloseable {

    private static final String DECISION = "/v1/data/guardrails/jira_create_issue/decision";
    private static final long PATIENCE = 20_000_000_000L;

    private final Process process;
    private final double secondsToReady;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    private OpaServer(Process process, double secondsToReady, Socket socket) throws IOException {
        this.process = process;
        this.secondsToReady = secondsToReady;
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static OpaServer start(Path program, Path policy) throws IOException, InterruptedException {
        var port = freePort();
        var began = System.nanoTime();
        var process = new ProcessBuilder(
                        program.toString(),
                        "run",
                        "--server",
                        "--addr",
                        "127.0.0.1:" + port,
                        "--log-level",
                        "error",
                        "--disable-telemetry",
                        policy.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var socket = connect(process, port, began);
        socket.setTcpNoDelay(true);
        return new OpaServer(process, (System.nanoTime() - began) / 1e9, socket);
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /// Resident memory in MiB, where the system tells.
    double residentMebibytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    @Override
    public String name() {
        return "OPA server, loopback HTTP";
    }

    @Override
    public String answer(Map<String, Object> input) throws IOException {
        var body = Json.write(Map.of("input", input));
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(DECISION, body.length);
        var request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        out.write(request);
        out.flush();
        return canonical(Json.parse(response()).path("result"));
    }

    private static String canonical(JsonNode decision) {
        return Json.canonical(decision);
    }

    private byte[] response() throws IOException {
        var length = -1;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
        }
        if (length < 0) {
            throw new IllegalStateException("OPA answered without a content length");
        }
        return in.readNBytes(length);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("OPA closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        process.destroy();
        process.waitFor();
    }

    private static Socket connect(Process process, int port, long began) throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() - began < PATIENCE) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        process.destroy();
        throw new IllegalStateException("the OPA server does not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
