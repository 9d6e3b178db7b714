package dev.millrace.ingestion.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.ingestion.extract.ExtractedDocument;
import dev.millrace.ingestion.extract.ExtractedDocuments;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Extracted documents as JSON Lines in the upload bucket, which raw text never leaves.
public record StoredExtracts(Buckets buckets, String uploadBucket) implements ExtractedDocuments {

    @Override
    public ObjectPointer write(String name, List<ExtractedDocument> documents) {
        var lines = new ByteArrayOutputStream();
        for (var document : documents) {
            lines.writeBytes(Json.write(ExtractedLine.of(document)));
            lines.write('\n');
        }
        var key = "extracted/" + name + ".jsonl";
        buckets.open(uploadBucket).put(key, lines.toByteArray());
        return new ObjectPointer(uploadBucket, key);
    }
}
