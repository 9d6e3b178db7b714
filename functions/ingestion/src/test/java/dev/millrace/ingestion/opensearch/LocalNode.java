package dev.millrace.ingestion.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.models.HashingEmbedder;
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
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The real node of `infra/local/opensearch`, one for all tests of this process, with which it ends.
final class LocalNode {

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

    private LocalNode(String address) {
        this.address = address;
    }

    /// The node, started when first asked for. A test that asks is skipped if the node was not built.
    static LocalNode running() {
        assumeTrue(
                Files.isDirectory(HOME),
                "no OpenSearch home: build it with mvn -pl infra/local/opensearch process-test-classes");
        return Started.NODE;
    }

    /// A writer to an alias of its own.
    OpenSearchWriter writer(String alias) {
        return OpenSearchWriter.from(
                new Environment(
                        Map.of("SEARCH_ENDPOINT", address, "SEARCH_ENGINE", "lucene", "KNOWLEDGE_INDEX", alias)),
                new HashingEmbedder());
    }

    JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Json.write(body)))
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isBetween(200, 299);
        return Json.parse(response.body());
    }

    private static LocalNode start() throws IOException {
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
        return new LocalNode("http://127.0.0.1:" + ready.substring("READY port=".length(), ready.indexOf(" ms=")));
    }

    private static final class Started {
        static final LocalNode NODE = startOrFail();

        private static LocalNode startOrFail() {
            try {
                return start();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
