package dev.millrace.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.search.StoredChunk;
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
import tools.jackson.databind.node.ObjectNode;

/// The real node of `infra/local/opensearch`, one for all tests of this process, with which it ends. Holds the
/// knowledge index, empty.
public final class LocalNode {

    private static final String INDEX = KnowledgeIndex.name("test-model");
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
    public static LocalNode running() {
        assumeTrue(
                Files.isDirectory(HOME),
                "no OpenSearch home: build it with mvn -pl infra/local/opensearch process-test-classes");
        return Started.NODE;
    }

    public URI address() {
        return URI.create(address);
    }

    /// Makes these chunks findable, beside those that are there.
    public void index(List<StoredChunk> chunks) throws IOException, InterruptedException {
        send("POST", "/" + KnowledgeIndex.ALIAS + "/_bulk?refresh=true", BulkRequest.of(chunks));
    }

    /// Gives another name to the knowledge index and to one more, whose only shard may be nowhere: the node is red from
    /// then on, for those who ask by that name.
    void loseAShardOf(String alias) throws IOException, InterruptedException {
        var lost = (ObjectNode) Json.mapper().readTree(KnowledgeIndex.mapping("lucene", 384));
        lost.withObject("/settings/index/routing/allocation/require").put("_name", "nowhere");
        send("PUT", "/lost?wait_for_active_shards=0", lost.toString());
        for (var index : List.of(INDEX, "lost")) {
            send("PUT", "/" + index + "/_alias/" + alias, "");
        }
    }

    private void createKnowledgeIndex() throws IOException, InterruptedException {
        send("PUT", "/" + INDEX, KnowledgeIndex.mapping("lucene", 384));
        send("PUT", "/" + INDEX + "/_alias/" + KnowledgeIndex.ALIAS, "");
        for (var weight : KnowledgeIndex.WEIGHTS) {
            send("PUT", "/_search/pipeline/" + KnowledgeIndex.pipelineName(weight), KnowledgeIndex.pipeline(weight));
        }
    }

    private void send(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    private static LocalNode start() throws IOException, InterruptedException {
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
        var node = new LocalNode("http://127.0.0.1:" + ready.substring("READY port=".length(), ready.indexOf(" ms=")));
        node.createKnowledgeIndex();
        return node;
    }

    private static final class Started {
        static final LocalNode NODE = startOrFail();

        private static LocalNode startOrFail() {
            try {
                return start();
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
