package dev.millrace.ingestion.commit;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.ErrorCode;

/// A document that cannot go on, and why, without quoting it.
public record RejectedDocument(DocumentId documentId, TenantId tenant, ErrorCode code, String reason) {}
