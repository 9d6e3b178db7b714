package dev.millrace.ingestion.commit;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes masked batches as the masking function does.
final class Masked {

    private Masked() {}

    static CommitRequest batch(Buckets buckets, String batchId, List<String> submissionIds) {
        var lines = submissionIds.stream().map(Masked::line).toList();
        return lines(buckets, batchId, lines);
    }

    static CommitRequest lines(Buckets buckets, String batchId, List<Map<String, Object>> lines) {
        var pointer = new ObjectPointer("lake", "masked/" + batchId + ".jsonl");
        var content = lines.stream()
                .map(line -> new String(Json.write(line), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", "", "\n"));
        buckets.open(pointer.bucket()).put(pointer.key(), content.getBytes(StandardCharsets.UTF_8));
        return new CommitRequest(batchId, pointer);
    }

    static Map<String, Object> line(String submissionId) {
        return Map.ofEntries(
                Map.entry("submissionId", submissionId),
                Map.entry("eventId", "event-" + submissionId),
                Map.entry("documentId", "doc-" + submissionId),
                Map.entry("tenant", "acme"),
                Map.entry("tier", "internal"),
                Map.entry("validFrom", "2026-01-01T00:00:00Z"),
                Map.entry("title", "Title"),
                Map.entry("mediaType", "text/plain"),
                Map.entry("sourceKey", "incoming/acme/internal/" + submissionId),
                Map.entry("text", "Call [PHONE] about " + submissionId),
                Map.entry("spans", Map.of("PHONE", 1)));
    }

    static Map<String, Object> line(String submissionId, String property, Object value) {
        var line = new HashMap<>(line(submissionId));
        line.put(property, value);
        return line;
    }
}
