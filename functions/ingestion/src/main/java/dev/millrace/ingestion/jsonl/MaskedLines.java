package dev.millrace.ingestion.jsonl;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.ingestion.commit.MaskedDocument;
import dev.millrace.ingestion.commit.MaskedDocuments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads masked documents from an object of one JSON line each.
public record MaskedLines(Buckets buckets) implements MaskedDocuments {

    @Override
    public MaskedBatch read(ObjectPointer pointer) {
        var store = buckets.open(pointer.bucket());
        var head = store.head(pointer.key()).orElseThrow(() -> missing(pointer));
        var content = store.get(pointer.key()).orElseThrow(() -> missing(pointer));
        return new MaskedBatch(head.lastModified(), documents(content));
    }

    private static InvalidInput missing(ObjectPointer pointer) {
        return new InvalidInput("$.documents", "there is no object " + pointer);
    }

    private static List<MaskedDocument> documents(byte[] content) {
        var documents = new ArrayList<MaskedDocument>();
        var start = 0;
        for (var end = 0; end <= content.length; end++) {
            if (end == content.length || content[end] == '\n') {
                if (end > start) {
                    documents.add(document(Arrays.copyOfRange(content, start, end), documents.size()));
                }
                start = end + 1;
            }
        }
        return documents;
    }

    private static MaskedDocument document(byte[] line, int index) {
        var path = "$.documents[%d]".formatted(index);
        try {
            return Json.read(line, MaskedLine.class).document();
        } catch (InvalidInput e) {
            throw new InvalidInput(e.violations().stream()
                    .map(violation -> new Violation(path + violation.path().substring(1), violation.message()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(path, "must have a validity that ends after it begins");
        }
    }
}
