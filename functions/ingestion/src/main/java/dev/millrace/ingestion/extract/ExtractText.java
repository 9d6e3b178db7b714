package dev.millrace.ingestion.extract;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.Manifests;
import dev.millrace.ingestion.manifest.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads the text out of the uploads of a batch.
///
/// The same batch gives the same result whenever it is read. A document that takes the whole function down is found by
/// trying each `only`, and left out with `skip`.
public final class ExtractText implements Function<ExtractRequest, ExtractOutcome> {

    private final Manifests manifests;
    private final Reader reader;
    private final ExtractedDocuments extracted;

    public ExtractText(Manifests manifests, Reader reader, ExtractedDocuments extracted) {
        this.manifests = manifests;
        this.reader = reader;
        this.extracted = extracted;
    }

    @Override
    public ExtractOutcome apply(ExtractRequest request) {
        var documents = new ArrayList<ExtractedDocument>();
        var rejections = new ArrayList<Rejection>();
        for (var submission : submissions(request)) {
            if (request.skip().orElse(List.of()).contains(submission.submissionId())) {
                rejections.add(submission.rejected(tookTheFunctionDown()));
            } else {
                var outcome = reader.read(submission);
                documents.addAll(outcome.documents());
                rejections.addAll(outcome.rejections());
            }
        }
        var pointer = extracted.write(name(request), documents);
        return new ExtractOutcome(request.batchId(), pointer, documents.size(), rejections);
    }

    private List<Submission> submissions(ExtractRequest request) {
        var all = manifests.read(request.documents()).submissions();
        if (request.only().isEmpty()) {
            return all;
        }
        var one = all.stream()
                .filter(submission ->
                        submission.submissionId().equals(request.only().get()))
                .toList();
        if (one.isEmpty()) {
            throw new InvalidInput("$.only", "must be a submission of the manifest");
        }
        return one;
    }

    /// A document that is tried alone must not replace what its batch has written.
    private static String name(ExtractRequest request) {
        return request.only().map(id -> request.batchId() + "/" + id).orElse(request.batchId());
    }

    private static Rejected tookTheFunctionDown() {
        return new Rejected(
                RejectionCode.EXTRACTION_FAILED,
                "cannot be read within the time and memory that a document gets: split it, or export it anew, and upload it again.");
    }
}
