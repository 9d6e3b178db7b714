package dev.millrace.ingestion.manifest;

import dev.millrace.ingestion.Fingerprint;
import java.util.List;

/// The submissions of one batch, which go through the workflow together.
public record Manifest(String batchId, List<Submission> submissions) {

    public Manifest {
        submissions = List.copyOf(submissions);
    }

    /// Names the batch by what is in it, whatever the order: the same batch is started once.
    public static Manifest of(List<Submission> submissions) {
        var ids = submissions.stream().map(Submission::submissionId).sorted().toList();
        return new Manifest("b-" + Fingerprint.of(ids), submissions);
    }
}
