package dev.millrace.bench.search.overhead;

import dev.millrace.bench.search.node.KnowledgeNode;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.core.knowledge.KnowledgeField;
import dev.millrace.models.Embedder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Documents and queries of a collection in the form of BEIR.
///
/// @param folder with `corpus.jsonl` and `queries.jsonl`
record Collection(Path folder) {

    private static final String VALID_FROM = "2026-01-01T00:00:00Z";

    /// Texts of the first queries.
    List<String> queries(int most) throws IOException {
        try (var lines = Files.lines(folder.resolve("queries.jsonl"))) {
            return lines.limit(most)
                    .map(line -> json(line).path("text").asString())
                    .toList();
        }
    }

    /// Indexes all documents, with vectors at random: how long a search takes does not depend on what they mean.
    ///
    /// @param model whose vectors they pass for
    void index(URI node, Embedder model) throws IOException, InterruptedException {
        var random = new Random(7);
        try (var lines = Files.lines(folder.resolve("corpus.jsonl"));
                var index = KnowledgeNode.create(node, model.version(), model.dimensions())) {
            for (var line : (Iterable<String>) lines::iterator) {
                var document = json(line);
                var id = new DocumentId(document.path("_id").asString());
                var source = source(document, id);
                source.put(KnowledgeField.EMBEDDING_VERSION, model.version());
                source.put(KnowledgeField.VECTOR, vector(random, model.dimensions()));
                index.add(KnowledgeChunk.id(new TenantId(ShippedFunction.TENANT), id, 1, 0), source);
            }
        }
    }

    private static Map<String, Object> source(JsonNode document, DocumentId id) {
        var fields = new HashMap<String, Object>();
        fields.put(KnowledgeField.TENANT, ShippedFunction.TENANT);
        fields.put(KnowledgeField.TIER, "public");
        fields.put(KnowledgeField.TIER_RANK, 0);
        fields.put(KnowledgeField.DOCUMENT_ID, id.value());
        fields.put(KnowledgeField.SUBMISSION_ID, "submission");
        fields.put(KnowledgeField.CHUNK, 0);
        fields.put(KnowledgeField.CHUNKS, 1);
        fields.put(KnowledgeField.TITLE, document.path("title").asString(""));
        fields.put(KnowledgeField.TEXT, document.path("text").asString(""));
        fields.put(KnowledgeField.VALID_FROM, VALID_FROM);
        fields.put(KnowledgeField.VERSION, 1);
        fields.put(KnowledgeField.KNOWN_FROM, VALID_FROM);
        return fields;
    }

    private static float[] vector(Random random, int dimensions) {
        var vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (random.nextGaussian() / Math.sqrt(dimensions));
        }
        return vector;
    }

    private static JsonNode json(String line) {
        return Json.parse(line.getBytes(StandardCharsets.UTF_8));
    }
}
