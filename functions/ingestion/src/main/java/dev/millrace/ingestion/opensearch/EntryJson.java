package dev.millrace.ingestion.opensearch;

import static dev.millrace.core.knowledge.KnowledgeField.CHUNK;
import static dev.millrace.core.knowledge.KnowledgeField.DOCUMENT_ID;
import static dev.millrace.core.knowledge.KnowledgeField.EMBEDDING_VERSION;
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
import dev.millrace.ingestion.index.KnowledgeEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// An entry under the field names of the index.
final class EntryJson {

    /// Every version has the same name, so that the latest takes the place of the one before.
    private static final long ANY_VERSION = 0;

    private EntryJson() {}

    static String id(KnowledgeEntry entry) {
        return KnowledgeChunk.id(entry.document().tenant(), entry.document().documentId(), ANY_VERSION, entry.chunk());
    }

    static Map<String, Object> fields(KnowledgeEntry entry) {
        var document = entry.document();
        var fields = new LinkedHashMap<String, Object>();
        fields.put(TENANT, document.tenant().value());
        fields.put(TIER, document.tier().label());
        fields.put(TIER_RANK, KnowledgeChunk.tierRank(document.tier()));
        fields.put(DOCUMENT_ID, document.documentId().value());
        fields.put(SUBMISSION_ID, document.submissionId());
        fields.put(CHUNK, entry.chunk());
        document.title().map(MaskedText::value).ifPresent(title -> fields.put(TITLE, title));
        fields.put(TEXT, entry.text().value());
        fields.put(VALID_FROM, document.validity().from().toString());
        document.validity().until().map(Instant::toString).ifPresent(until -> fields.put(VALID_UNTIL, until));
        fields.put(VERSION, entry.version());
        fields.put(EMBEDDING_VERSION, entry.embeddingVersion());
        fields.put(VECTOR, entry.vector().components());
        return fields;
    }
}
