package dev.millrace.core.eventbridge;

import dev.millrace.core.error.Defect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Splits events into requests that EventBridge takes: at most ten entries and 256 KB each.
final class Requests {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private Requests() {}

    static List<List<PutEventsRequestEntry>> split(List<PutEventsRequestEntry> entries) {
        var requests = new ArrayList<List<PutEventsRequestEntry>>();
        var current = new ArrayList<PutEventsRequestEntry>();
        var bytes = 0;
        for (var entry : entries) {
            var size = requireSmall(entry);
            if (current.size() == MOST_ENTRIES || bytes + size > MOST_BYTES) {
                requests.add(List.copyOf(current));
                current.clear();
                bytes = 0;
            }
            current.add(entry);
            bytes += size;
        }
        if (!current.isEmpty()) {
            requests.add(List.copyOf(current));
        }
        return requests;
    }

    private static int requireSmall(PutEventsRequestEntry entry) {
        var size = bytes(entry.source()) + bytes(entry.detailType()) + bytes(entry.detail());
        if (size > MOST_BYTES) {
            throw new Defect("a %s event is %d bytes, EventBridge takes %d: put the data in S3 and point to it"
                    .formatted(entry.detailType(), size, MOST_BYTES));
        }
        return size;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
