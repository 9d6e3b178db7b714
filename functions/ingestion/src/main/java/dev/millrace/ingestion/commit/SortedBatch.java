package dev.millrace.ingestion.commit;

import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A batch, sorted into what can be stored, what only repeats, and what no table can hold.
///
/// @param storable by submission id, in the order of the batch
/// @param repeated how many documents repeat an earlier one of the batch
/// @param unstorable the submission ids of the rejected ones
record SortedBatch(
        Map<String, MaskedDocument> storable, int repeated, Set<String> unstorable, List<Rejection> rejected) {

    /// SQL knows the years 1 to 9999.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    static SortedBatch of(List<MaskedDocument> documents) {
        var storable = new LinkedHashMap<String, MaskedDocument>();
        var unstorable = new TreeSet<String>();
        var rejected = new ArrayList<Rejection>();
        var repeated = 0;
        for (var document : documents) {
            if (!isStorable(document)) {
                unstorable.add(document.submissionId());
                rejected.add(rejection(document));
            } else if (storable.putIfAbsent(document.submissionId(), document) != null) {
                repeated++;
            }
        }
        return new SortedBatch(storable, repeated, unstorable, rejected);
    }

    Collection<String> submissionIds() {
        return storable.keySet();
    }

    List<MaskedDocument> without(Set<String> elsewhere) {
        return storable.values().stream()
                .filter(document -> !elsewhere.contains(document.submissionId()))
                .toList();
    }

    List<String> skipping(Set<String> elsewhere) {
        var skipped = new TreeSet<>(elsewhere);
        skipped.addAll(unstorable);
        return List.copyOf(skipped);
    }

    private static boolean isStorable(MaskedDocument document) {
        var validity = document.validity();
        return isStorable(validity.from())
                && validity.until().map(SortedBatch::isStorable).orElse(true);
    }

    private static boolean isStorable(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(END);
    }

    private static Rejection rejection(MaskedDocument document) {
        return new Rejection(
                Optional.of(document.documentId().value()),
                Optional.of(document.tenant().value()),
                document.eventId(),
                Optional.of(document.submissionId()),
                RejectionCode.INVALID_METADATA,
                "validity must lie between the years 1 and 9999: submit the document with another one",
                Optional.empty());
    }
}
