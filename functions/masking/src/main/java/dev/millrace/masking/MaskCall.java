package dev.millrace.masking;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.masking.direct.TextRequest;
import java.util.Optional;

/// What `maskText` is called with: a batch by a state machine, or a text by whoever waits for the answer. The schema
/// sees
/// to it that it is one of the two.
public record MaskCall(
        Optional<String> batchId,
        Optional<ObjectPointer> documents,
        Optional<RawText> text,
        Optional<String> mediaType,
        Optional<TenantId> tenant,
        Optional<String> documentId) {

    /// The text, if it is called with one.
    Optional<TextRequest> single() {
        return text.map(raw -> new TextRequest(raw, mediaType, tenant.orElseThrow(), documentId));
    }

    /// The batch, if it is called with none.
    MaskRequest batch() {
        return new MaskRequest(batchId.orElseThrow(), documents.orElseThrow());
    }
}
