package dev.millrace.masking.direct;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.util.Optional;

/// A text of a tenant's.
///
/// @param mediaType how it says what it says: plain text if absent
/// @param documentId what pseudonyms and date shifts are kept stable within: the text by itself if absent
public record TextRequest(RawText text, Optional<String> mediaType, TenantId tenant, Optional<String> documentId) {}
