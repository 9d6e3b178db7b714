package dev.millrace.bench.shipped;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.core.text.MaskedText;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The shortest way of a document into an index: embeds each line of standard input and writes it straight to
/// OpenSearch, where it can be found when the call returns. Prints the milliseconds of each.
public final class DirectIndexer {

    private final OnnxEmbedder embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN);
    private final HttpClient http = HttpClient.newHttpClient();
    private final String index;

    private DirectIndexer(String index) {
        this.index = index;
    }

    /// @param arguments the URL of an index that is not there yet
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var indexer = new DirectIndexer(arguments[0]);
        indexer.send("PUT", "", KnowledgeIndex.mapping("lucene", indexer.embedder.dimensions()));
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (var text = input.readLine(); text != null; text = input.readLine()) {
            long began = System.nanoTime();
            indexer.index(number++, text);
            System.out.println((System.nanoTime() - began) / 1e6);
        }
    }

    private void index(int number, String text) throws IOException, InterruptedException {
        var vector =
                embedder.embedDocuments(List.of(MaskedText.alreadyMasked(text))).getFirst();
        var entry = Json.mapper()
                .createObjectNode()
                .put("documentId", "direct-" + number)
                .put("text", text);
        var components = entry.putArray("vector");
        for (float component : vector) {
            components.add(component);
        }
        send("PUT", "/_doc/" + number + "?refresh=true", entry.toString());
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(index + path))
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.body());
        }
    }
}
