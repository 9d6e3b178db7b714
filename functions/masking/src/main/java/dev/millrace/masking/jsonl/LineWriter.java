package dev.millrace.masking.jsonl;

import dev.millrace.core.json.Json;
import dev.millrace.masking.MaskedDocument;
import java.util.HashMap;
import java.util.stream.Collectors;

/// Writes one masked document as a line; keys are sorted, so equal documents give equal bytes.
final class LineWriter {

    private LineWriter() {}

    static byte[] write(MaskedDocument document) {
        var fields = new HashMap<>(document.others());
        document.title().ifPresent(title -> fields.put("title", title));
        fields.put("text", document.text());
        if (!document.spans().isEmpty()) {
            fields.put("spans", countsByName(document));
        }
        return Json.write(fields);
    }

    private static Object countsByName(MaskedDocument document) {
        return document.spans().entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().name(), count -> count.getValue()));
    }
}
