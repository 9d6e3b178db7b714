package dev.millrace.ingestion.submit;

import dev.millrace.ingestion.manifest.Manifest;
import dev.millrace.ingestion.manifest.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// Puts submissions together into batches of at most 100 documents and 1 MiB, a larger document alone.
final class Batches {

    static final int MOST_DOCUMENTS = 100;
    static final long MOST_BYTES = 1 << 20;

    private static final Comparator<Submission> OLDEST_FIRST =
            Comparator.comparing(Submission::uploadedAt).thenComparing(Submission::submissionId);

    private Batches() {}

    /// The same submission counts once. Versions of one document come into batches of their own, the oldest first.
    static List<Manifest> of(Collection<Submission> submissions) {
        var distinct = new LinkedHashMap<String, Submission>();
        submissions.forEach(submission -> distinct.putIfAbsent(submission.submissionId(), submission));
        var batches = new ArrayList<Manifest>();
        var open = new OpenBatch();
        for (var submission : distinct.values().stream().sorted(OLDEST_FIRST).toList()) {
            if (!open.hasRoomFor(submission)) {
                batches.add(open.close());
                open = new OpenBatch();
            }
            open.add(submission);
        }
        if (!open.submissions.isEmpty()) {
            batches.add(open.close());
        }
        return batches;
    }

    private static final class OpenBatch {

        private final List<Submission> submissions = new ArrayList<>();
        private final HashSet<List<String>> documents = new HashSet<>();
        private long bytes;

        boolean hasRoomFor(Submission submission) {
            return submissions.isEmpty()
                    || (submissions.size() < MOST_DOCUMENTS
                            && bytes + submission.size() <= MOST_BYTES
                            && !documents.contains(document(submission)));
        }

        void add(Submission submission) {
            submissions.add(submission);
            documents.add(document(submission));
            bytes += submission.size();
        }

        Manifest close() {
            return Manifest.of(submissions);
        }

        private static List<String> document(Submission submission) {
            return List.of(submission.tenant().value(), submission.documentId().value());
        }
    }
}
