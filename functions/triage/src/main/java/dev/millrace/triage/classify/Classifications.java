package dev.millrace.triage.classify;

import dev.millrace.core.domain.TenantId;
import java.util.Optional;

/// The record of classifications.
public interface Classifications {

    /// What was decided about the ticket of that event before.
    Optional<Classification> find(ClassifyRequest request);

    /// Puts a classification on record.
    ///
    /// @param rules they were decided by, as `name:version`
    /// @param opinion the prompt that a language model was asked with, if one was
    /// @throws dev.millrace.core.error.Transient if it cannot be recorded
    void keep(
            ClassifyRequest request, Evidence evidence, Classification decided, String rules, Optional<String> opinion);

    /// The name of the decision about the ticket of an event.
    static String id(TenantId tenant, String eventId) {
        return "ticket-classification:" + tenant + ":" + eventId;
    }
}
