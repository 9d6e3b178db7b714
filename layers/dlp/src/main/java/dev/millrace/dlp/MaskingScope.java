package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;

/// Whose text is masked, and which text it is: what a value is replaced by may depend on either.
@Immutable
public record MaskingScope(TenantId tenant, DocumentId document) {}
