package dev.millrace.local.ingestion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Counts what became of documents, from the events of the suite itself.
public final class Tally {

    private static final int REMEMBERED_REJECTIONS = 1000;

    private Count count = new Count(0, 0, 0, 0, -1, 0);
    private final Map<String, Deque<JsonNode>> others = new HashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /// @param batches announced as indexed, each once
    /// @param documents in the table and searchable
    /// @param chunks pieces in the index
    /// @param spans sensitive spans that were masked
    /// @param version of the documents table; -1 before the first commit
    /// @param rejected documents that somebody must mend
    public record Count(long batches, long documents, long chunks, long spans, long version, long rejected) {}

    /// A document that was refused.
    ///
    /// @param document its id; that of the event where the event was too broken to name a document
    public record Rejection(String document, String code, String reason) {}

    /// Takes note of an event. Of others than those of the ingestion the last thousand of each kind are remembered.
    public synchronized void note(String detailType, JsonNode detail) {
        switch (detailType) {
            case "DocumentsIndexed" ->
                count = new Count(
                        count.batches + 1,
                        count.documents + detail.path("documents").asLong(0),
                        count.chunks + detail.path("chunks").asLong(0),
                        count.spans + detail.path("spans").asLong(0),
                        Math.max(count.version, detail.path("version").asLong(-1)),
                        count.rejected);
            case "DocumentRejected" -> reject(detail);
            default -> remember(detailType, detail);
        }
    }

    /// Events of a kind that is not counted, in their order.
    public synchronized List<JsonNode> announced(String detailType) {
        return List.copyOf(others.getOrDefault(detailType, new ArrayDeque<>()));
    }

    /// What came in since this process started.
    public synchronized Count count() {
        return count;
    }

    /// The first rejections, in their order.
    public synchronized List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    private void remember(String detailType, JsonNode detail) {
        var known = others.computeIfAbsent(detailType, _ -> new ArrayDeque<>());
        known.addLast(detail);
        if (known.size() > REMEMBERED_REJECTIONS) {
            known.removeFirst();
        }
    }

    private void reject(JsonNode detail) {
        count = new Count(count.batches, count.documents, count.chunks, count.spans, count.version, count.rejected + 1);
        if (rejections.size() < REMEMBERED_REJECTIONS) {
            rejections.add(new Rejection(
                    name(detail),
                    detail.path("code").asString(""),
                    detail.path("reason").asString("")));
        }
    }

    private static String name(JsonNode detail) {
        return detail.path("documentId").asString(detail.path("eventId").asString("(unnamed)"));
    }
}
