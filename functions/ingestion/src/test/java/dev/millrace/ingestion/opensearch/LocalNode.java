package dev.millrace.ingestion.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.models.EmbedderProvider;
import dev.millrace.models.Embedders;
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
import java.util.Optional;
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

    private static final EmbedderProvider FAKES =
            (name, _) -> name.startsWith("hashing-") ? Optional.of(HashingEmbedder.ofVersion(name)) : Optional.empty();

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

    /// The indexes behind an alias of its own, with the fake model unless there is an index of another.
    OpenSearchKnowledge knowledge(String alias) {
        var variables = Map.of(
                "SEARCH_ENDPOINT",
                address,
                "SEARCH_ENGINE",
                "lucene",
                "KNOWLEDGE_INDEX",
                alias,
                "EMBEDDER",
                "hashing-1");
        var environment = new Environment(variables);
        return OpenSearchKnowledge.from(environment, new Embedders(environment, List.of(FAKES)));
    }

    /// The sources of all entries of a document behind the usual alias, without vectors.
    List<JsonNode> entriesOf(DocumentVersion.Key document) throws IOException, InterruptedException {
        var terms = List.of(
                Map.of("term", Map.of("tenant", document.tenant().value())),
                Map.of("term", Map.of("documentId", document.document().value())));
        var query = Map.of(
                "size", 1_000,
                "query", Map.of("bool", Map.of("filter", terms)),
                "_source", Map.of("excludes", List.of("vector")));
        return send("POST", "/" + KnowledgeIndex.ALIAS + "/_search", query)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .toList();
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
