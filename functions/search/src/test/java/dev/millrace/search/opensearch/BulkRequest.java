package dev.millrace.search.opensearch;

import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.core.knowledge.KnowledgeField;
import dev.millrace.search.StoredChunk;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Chunks as the body of a bulk request, field by field as the writer of the index does it.
final class BulkRequest {

    private BulkRequest() {}

    static String of(List<StoredChunk> chunks) {
        return chunks.stream()
                .map(chunk -> json(action(chunk)) + "\n" + json(source(chunk)) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Object> action(StoredChunk chunk) {
        return Map.of("index", Map.of("_id", chunk.id()));
    }

    private static Map<String, Object> source(StoredChunk chunk) {
        var fields = new HashMap<String, Object>();
        fields.put(KnowledgeField.TENANT, chunk.tenant());
        fields.put(KnowledgeField.TIER, chunk.tier());
        fields.put(KnowledgeField.TIER_RANK, KnowledgeChunk.tierRank(chunk.tier()));
        fields.put(KnowledgeField.DOCUMENT_ID, chunk.documentId());
        fields.put(KnowledgeField.SUBMISSION_ID, "submission");
        fields.put(KnowledgeField.CHUNK, chunk.chunk());
        fields.put(KnowledgeField.CHUNKS, chunk.chunks());
        fields.put(KnowledgeField.TEXT, chunk.text());
        fields.put(KnowledgeField.VALID_FROM, chunk.validity().from());
        chunk.validity().until().ifPresent(until -> fields.put(KnowledgeField.VALID_UNTIL, until));
        fields.put(KnowledgeField.VERSION, chunk.version());
        fields.put(KnowledgeField.KNOWN_FROM, chunk.known().from());
        chunk.known().until().ifPresent(until -> fields.put(KnowledgeField.KNOWN_UNTIL, until));
        fields.put(KnowledgeField.EMBEDDING_VERSION, chunk.embeddingVersion());
        fields.put(KnowledgeField.VECTOR, chunk.vector());
        return fields;
    }

    private static String json(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
