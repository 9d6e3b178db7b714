package dev.millrace.ingestion.index;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.ingestion.commit.MaskedDocument;
import java.time.Instant;

/// A document as one version of the table has it.
///
/// @param version of the table that committed it
/// @param knownFrom the instant of that commit
public record DocumentVersion(MaskedDocument document, long version, Instant knownFrom) {

    /// What all versions of the document have in common.
    public Key key() {
        return new Key(document.tenant(), document.documentId());
    }

    /// Names a document among those of all tenants.
    public record Key(TenantId tenant, DocumentId document) {}
}
