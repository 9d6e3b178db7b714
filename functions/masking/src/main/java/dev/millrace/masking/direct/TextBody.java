package dev.millrace.masking.direct;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.util.Optional;

/// What a caller of the HTTP API may ask for. Whose text it is, the token says.
public record TextBody(RawText text, Optional<String> mediaType, Optional<String> documentId) {

    /// The request of that tenant.
    TextRequest of(TenantId tenant) {
        return new TextRequest(text, mediaType, tenant, documentId);
    }
}
