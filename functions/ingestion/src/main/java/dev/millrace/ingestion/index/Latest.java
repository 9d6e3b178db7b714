package dev.millrace.ingestion.index;

import dev.millrace.ingestion.commit.MaskedDocument;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// Of several versions of a document in one batch, the index takes the last.
final class Latest {

    private Latest() {}

    static List<MaskedDocument> of(Collection<MaskedDocument> documents, Collection<String> skip) {
        var latest = new LinkedHashMap<List<String>, MaskedDocument>();
        for (var document : documents) {
            if (!skip.contains(document.submissionId())) {
                latest.put(
                        List.of(document.tenant().value(), document.documentId().value()), document);
            }
        }
        return List.copyOf(latest.values());
    }
}
