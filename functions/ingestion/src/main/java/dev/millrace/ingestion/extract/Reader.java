package dev.millrace.ingestion.extract;

import dev.millrace.core.domain.Validity;
import dev.millrace.core.store.Buckets;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import dev.millrace.ingestion.manifest.Submission;
import java.util.List;

/// Reads single uploads.
public record Reader(Buckets buckets, Formats formats, DocumentLines lines) {

    /// One more than may be, so that an upload that grew since it was announced is noticed.
    private static final int LARGEST = 50 << 20;

    /// What became of an upload.
    record Outcome(List<ExtractedDocument> documents, List<Rejection> rejections) {}

    Outcome read(Submission submission) {
        try {
            var upload = new Upload(name(submission), content(submission));
            if (Formats.isJsonLines(upload)) {
                var expansion = new Expansion(submission, lines).read(upload.content());
                return new Outcome(expansion.documents(), expansion.rejections());
            }
            return new Outcome(List.of(document(submission, formats.of(upload).read(upload))), List.of());
        } catch (Rejected why) {
            return new Outcome(List.of(), List.of(submission.rejected(why)));
        }
    }

    private static ExtractedDocument document(Submission submission, Extract extract) throws Rejected {
        return new ExtractedDocument(
                submission.submissionId(),
                submission.documentId(),
                submission,
                validity(submission, extract.validity()),
                submission
                        .title()
                        .or(extract::title)
                        .map(CleanText::title)
                        .filter(title -> !title.value().isEmpty()),
                extract.mediaType(),
                CleanText.of(extract.text()));
    }

    /// What the uploader says counts for more than what the document says.
    private static Validity validity(Submission submission, DeclaredValidity own) throws Rejected {
        try {
            return submission.validity().orElse(own).since(submission.uploadedAt());
        } catch (IllegalArgumentException e) {
            throw new Rejected(RejectionCode.INVALID_METADATA, "cannot be valid: its " + e.getMessage() + ".");
        }
    }

    private byte[] content(Submission submission) throws Rejected {
        var object = submission.object();
        var content = buckets.open(object.bucket())
                .range(object.key(), 0, LARGEST + 1)
                .orElseThrow(() -> new Rejected(
                        RejectionCode.MISSING_OBJECT, "is no longer at %s: upload it again.".formatted(object)));
        if (content.length == 0) {
            throw new Rejected(RejectionCode.EMPTY, "is empty: upload it with its content.");
        }
        if (content.length > LARGEST) {
            throw new Rejected(
                    RejectionCode.TOO_LARGE, "has grown to more than 50 MB: split it into parts and upload each.");
        }
        return content;
    }

    private static String name(Submission submission) {
        var key = submission.object().key();
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
