package dev.millrace.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real node of `infra/local/opensearch`, one for all tests of this process, with which it ends. Empty when it
/// starts.
public final class NodeProcess {

    private static final Path HOME = Path.of("../../infra/local/opensearch/target/opensearch-home");
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private NodeProcess(String address) {
        this.address = address;
    }

    /// The node, started when first asked for. A test that asks is skipped if the node was not built.
    public static NodeProcess running() {
        assumeTrue(
                Files.isDirectory(HOME),
                "no OpenSearch home: build it with mvn -pl infra/local/opensearch process-test-classes");
        return Started.NODE;
    }

    public URI address() {
        return URI.create(address);
    }

    /// Sends that, and insists on success.
    public void send(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    private static NodeProcess start() throws IOException {
        var arguments = List.of(
                "-cp",
                HOME.resolve("lib") + "/*",
                "dev.millrace.local.opensearch.OpenSearchNode",
                "--home",
                HOME.toString(),
                "--data",
                Files.createTempDirectory(Path.of("target"), "node").toString());
        var process = new ProcessBuilder(
                        Stream.concat(JAVA.stream(), arguments.stream()).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var ready = output.readLine();
        assertThat(ready).startsWith("READY port=");
        return new NodeProcess("http://127.0.0.1:" + ready.substring("READY port=".length(), ready.indexOf(" ms=")));
    }

    private static final class Started {
        static final NodeProcess NODE = startOrFail();

        private static NodeProcess startOrFail() {
            try {
                return start();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
