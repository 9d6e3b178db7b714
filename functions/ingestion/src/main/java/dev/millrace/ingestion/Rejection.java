package dev.millrace.ingestion;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.event.DomainEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A document that cannot go on as it is.
///
/// @param documentId missing only when the announcement was too broken to name one
/// @param reason what is wrong and what to do about it, naming the document and never quoting it
public record Rejection(
        Optional<String> documentId,
        Optional<String> tenant,
        Optional<String> eventId,
        Optional<String> submissionId,
        RejectionCode code,
        String reason,
        Optional<ObjectPointer> object) {

    /// What the bus is told.
    public DomainEvent event() {
        var detail = new HashMap<String, Object>();
        documentId.ifPresent(id -> detail.put("documentId", id));
        tenant.ifPresent(id -> detail.put("tenant", id));
        eventId.ifPresent(id -> detail.put("eventId", id));
        submissionId.ifPresent(id -> detail.put("submissionId", id));
        detail.put("code", code.name());
        detail.put("reason", reason);
        object.ifPresent(at -> detail.put("object", Map.of("bucket", at.bucket(), "key", at.key())));
        return new DomainEvent("DocumentRejected", detail);
    }
}
