package dev.millrace.ingestion.manifest;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Fingerprint;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One document, uploaded and announced.
///
/// @param submissionId the same however often the same upload is announced
/// @param eventId of the announcement
/// @param uploadedAt when the object was written
/// @param size of the object in bytes
public record Submission(
        String submissionId,
        String eventId,
        DocumentId documentId,
        TenantId tenant,
        SecurityTier tier,
        DeclaredValidity validity,
        Optional<RawText> title,
        ObjectPointer object,
        Instant uploadedAt,
        long size) {

    /// The submission id: everything that was declared, and what the store says about the content.
    public static String id(
            TenantId tenant,
            DocumentId document,
            SecurityTier tier,
            DeclaredValidity validity,
            Optional<RawText> title,
            ObjectPointer object,
            String etag) {
        return Fingerprint.of(List.of(
                tenant.value(),
                document.value(),
                tier.label(),
                validity.from().map(Instant::toString).orElse(""),
                validity.until().map(Instant::toString).orElse(""),
                title.map(RawText::value).orElse(""),
                object.bucket(),
                object.key(),
                etag));
    }

    /// This document is rejected.
    public Rejection rejected(Rejected why) {
        return rejected(documentId.value(), why);
    }

    /// A part of this document is rejected.
    public Rejection rejected(String part, Rejected why) {
        return new Rejection(
                Optional.of(part),
                Optional.of(tenant.value()),
                Optional.of(eventId),
                Optional.of(submissionId),
                why.code(),
                part + " " + why.reason(),
                Optional.of(object));
    }
}
