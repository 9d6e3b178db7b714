package dev.millrace.local.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// A node started as the README says, from the home that this build assembled.
final class NodeProcess implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private NodeProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static NodeProcess start(Path data) throws IOException {
        var home = Path.of("target/opensearch-home").toAbsolutePath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xms384m",
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        home.resolve("lib") + "/*",
                        OpenSearchNode.class.getName(),
                        "--home",
                        home.toString(),
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new NodeProcess(process, readPort(process));
    }

    private static int readPort(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        if (line == null || !line.startsWith("READY port=")) {
            throw new IllegalStateException("the node did not start: " + line);
        }
        return Integer.parseInt(line.substring("READY port=".length(), line.indexOf(" ms=")));
    }

    String send(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int closeStandardInput() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        http.close();
    }
}
