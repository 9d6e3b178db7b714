package dev.millrace.ingestion.json;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import dev.millrace.ingestion.manifest.Manifest;
import dev.millrace.ingestion.manifest.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A manifest as it is stored.
record ManifestJson(String batchId, List<Entry> submissions) {

    record Entry(
            String submissionId,
            String eventId,
            DocumentId documentId,
            TenantId tenant,
            SecurityTier tier,
            Optional<Instant> validFrom,
            Optional<Instant> validUntil,
            Optional<String> title,
            ObjectPointer object,
            Instant uploadedAt,
            long size) {

        static Entry of(Submission submission) {
            return new Entry(
                    submission.submissionId(),
                    submission.eventId(),
                    submission.documentId(),
                    submission.tenant(),
                    submission.tier(),
                    submission.validity().from(),
                    submission.validity().until(),
                    submission.title().map(RawText::value),
                    submission.object(),
                    submission.uploadedAt(),
                    submission.size());
        }

        Submission submission() {
            return new Submission(
                    submissionId,
                    eventId,
                    documentId,
                    tenant,
                    tier,
                    new DeclaredValidity(validFrom, validUntil),
                    title.map(RawText::new),
                    object,
                    uploadedAt,
                    size);
        }
    }

    static ManifestJson of(Manifest manifest) {
        return new ManifestJson(
                manifest.batchId(),
                manifest.submissions().stream().map(Entry::of).toList());
    }

    Manifest manifest() {
        return new Manifest(batchId, submissions.stream().map(Entry::submission).toList());
    }
}
