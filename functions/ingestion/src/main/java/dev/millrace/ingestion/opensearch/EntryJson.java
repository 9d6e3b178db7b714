package dev.millrace.ingestion.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CHUNK;
import static dev.millrace.core.knowledge.KnowledgeField.CHUNKS;
import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.EMBEDDING_VERSION;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.KNOWN_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.SUBMISSION_ID;
import static dev.millrace.core.knowledge.KnowledgeField.TENANT;
import static dev.millrace.core.knowledge.KnowledgeField.TEXT;
import static dev.millrace.core.knowledge.KnowledgeField.TIER;
import static dev.millrace.core.knowledge.KnowledgeField.TIER_RANK;
import static dev.millrace.core.knowledge.KnowledgeField.TITLE;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_FROM;
import static dev.millrace.core.knowledge.KnowledgeField.VALID_UNTIL;
import static dev.millrace.core.knowledge.KnowledgeField.VECTOR;
import static dev.millrace.core.knowledge.KnowledgeField.VERSION;

import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.index.DocumentVersion;
import dev.millrace.ingestion.index.KnowledgeEntry;
import dev.millrace.ingestion.index.KnowledgeWriter.Close;
import dev.millrace.ingestion.index.KnowledgeWriter.Create;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// An entry under the field names of the index.
final class EntryJson {

    private EntryJson() {}

    static String id(KnowledgeEntry entry) {
        var document = entry.of().document();
        return KnowledgeChunk.id(
                document.tenant(), document.documentId(), entry.of().version(), entry.chunk());
    }

    static Map<String, Object> fields(Create create) {
        var entry = create.entry();
        var fields = ofVersion(entry.of());
        fields.put(CHUNK, entry.chunk());
        fields.put(CHUNKS, entry.chunks());
        create.knownUntil().map(Instant::toString).ifPresent(until -> fields.put(KNOWN_UNTIL, until));
        entry.content().ifPresent(content -> fields.putAll(ofContent(entry.of(), content)));
        return fields;
    }

    static Map<String, Object> fields(Close close) {
        return Map.of(KNOWN_UNTIL, close.knownUntil().toString());
    }

    private static Map<String, Object> ofVersion(DocumentVersion version) {
        var document = version.document();
        var fields = new LinkedHashMap<String, Object>();
        fields.put(TENANT, document.tenant().value());
        fields.put(TIER, document.tier().label());
        fields.put(TIER_RANK, KnowledgeChunk.tierRank(document.tier()));
        fields.put(DOCUMENT_ID, document.documentId().value());
        fields.put(SUBMISSION_ID, document.submissionId());
        fields.put(VALID_FROM, document.validity().from().toString());
        document.validity().until().map(Instant::toString).ifPresent(until -> fields.put(VALID_UNTIL, until));
        fields.put(VERSION, version.version());
        fields.put(KNOWN_FROM, version.knownFrom().toString());
        return fields;
    }

    private static Map<String, Object> ofContent(DocumentVersion version, KnowledgeEntry.Content content) {
        var fields = new LinkedHashMap<String, Object>();
        version.document().title().map(MaskedText::value).ifPresent(title -> fields.put(TITLE, title));
        fields.put(TEXT, content.text().value());
        fields.put(EMBEDDING_VERSION, content.embeddingVersion());
        fields.put(VECTOR, content.vector().components());
        return fields;
    }
}
