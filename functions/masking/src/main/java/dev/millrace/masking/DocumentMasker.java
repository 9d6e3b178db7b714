package dev.millrace.masking;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.ErrorCode;
import dev.millrace.dlp.DocumentMasking;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Masked;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.PolicySource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Masks title and text of one document.
final class DocumentMasker {

    private final MaskingEngine engine;
    private final PolicySource policies;

    DocumentMasker(MaskingEngine engine, PolicySource policies) {
        this.engine = engine;
        this.policies = policies;
    }

    /// The masked document, or why there is none: one that cannot be masked must not keep its batch from going on, and
    /// must not go on itself.
    MaskedLine mask(ExtractedDocument document) {
        try {
            var masking = begin(document);
            var title = document.title().map(masking::mask);
            var text = masking.mask(document.text());
            return new MaskedDocument(title.map(Masked::text), text.text(), counts(title, text), document.others());
        } catch (RuntimeException e) {
            return new Rejection(
                    document.documentId(),
                    Optional.of(document.tenant()),
                    ErrorCode.DEFECT,
                    "Masking failed with %s; nothing of the document was passed on. Report it with the document's id"
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    private DocumentMasking begin(ExtractedDocument document) {
        var tenant = new TenantId(document.tenant());
        var scope = new MaskingScope(tenant, new DocumentId(document.documentId()));
        return engine.under(policies.policyFor(tenant)).forDocument(scope);
    }

    private static SortedMap<InfoType, Integer> counts(Optional<Masked> title, Masked text) {
        var counts = new TreeMap<>(text.counts());
        title.ifPresent(masked -> masked.counts().forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        return counts;
    }
}
