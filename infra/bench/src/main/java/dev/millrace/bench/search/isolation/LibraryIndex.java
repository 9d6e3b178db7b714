package dev.millrace.bench.search.isolation;

import dev.millrace.bench.search.node.KnowledgeNode;
import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.core.knowledge.KnowledgeField;
import dev.millrace.core.text.MaskedText;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// Puts a library into the index of a node that has none.
final class LibraryIndex {

    private LibraryIndex() {}

    static void fill(URI node, Library library) throws IOException, InterruptedException {
        try (var index = KnowledgeNode.create(node, HashedEmbedder.VERSION, HashedEmbedder.DIMENSIONS)) {
            for (var entry : library.entries()) {
                index.add(entry.id(), source(entry));
            }
        }
    }

    private static Map<String, Object> source(Entry entry) {
        var fields = new HashMap<String, Object>();
        fields.put(KnowledgeField.TENANT, entry.tenant().value());
        fields.put(KnowledgeField.TIER, entry.tier().label());
        fields.put(KnowledgeField.TIER_RANK, KnowledgeChunk.tierRank(entry.tier()));
        fields.put(KnowledgeField.DOCUMENT_ID, entry.documentId());
        fields.put(KnowledgeField.SUBMISSION_ID, "submission");
        fields.put(KnowledgeField.CHUNK, entry.chunk());
        fields.put(KnowledgeField.CHUNKS, entry.chunks());
        fields.put(KnowledgeField.TEXT, entry.text());
        fields.put(KnowledgeField.VALID_FROM, entry.valid().from().toString());
        entry.valid().until().ifPresent(until -> fields.put(KnowledgeField.VALID_UNTIL, until.toString()));
        fields.put(KnowledgeField.VERSION, entry.version());
        fields.put(KnowledgeField.KNOWN_FROM, entry.known().from().toString());
        entry.known().until().ifPresent(until -> fields.put(KnowledgeField.KNOWN_UNTIL, until.toString()));
        fields.put(KnowledgeField.EMBEDDING_VERSION, entry.embeddingVersion());
        fields.put(
                KnowledgeField.VECTOR,
                new HashedEmbedder().embedQuery(MaskedText.alreadyMasked(entry.id() + entry.text())));
        return fields;
    }
}
