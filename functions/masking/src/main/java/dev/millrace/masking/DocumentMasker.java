package dev.millrace.masking;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.ErrorCode;
import dev.millrace.core.error.Transient;
import dev.millrace.dlp.DocumentMasking;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Masked;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.TenantMasking;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Masks title and text of one document.
final class DocumentMasker {

    private final TenantMasking masking;

    DocumentMasker(TenantMasking masking) {
        this.masking = masking;
    }

    /// The masked document, or why there is none: one that cannot be masked must not keep its batch from going on, and
    /// must not go on itself.
    ///
    /// @throws Defect if no valid policy is in force, for this document or any other
    /// @throws Transient if what an operator needs cannot be reached right now
    MaskedLine mask(ExtractedDocument document) {
        try {
            return mask(document, masking.forDocument(scopeOf(document)));
        } catch (Transient | Defect e) {
            throw e;
        } catch (RuntimeException e) {
            return new Rejection(
                    document.documentId(),
                    Optional.of(document.tenant()),
                    ErrorCode.DEFECT,
                    "Masking failed with %s; nothing of the document was passed on. Report it with the document's id"
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    private static MaskedDocument mask(ExtractedDocument document, DocumentMasking masking) {
        var title = document.title().map(masking::mask);
        var text = masking.mask(document.text());
        return new MaskedDocument(
                title.map(Masked::text), text.text(), counts(title, text), text.policy(), document.others());
    }

    private static MaskingScope scopeOf(ExtractedDocument document) {
        return new MaskingScope(new TenantId(document.tenant()), new DocumentId(document.documentId()));
    }

    private static SortedMap<InfoType, Integer> counts(Optional<Masked> title, Masked text) {
        var counts = new TreeMap<>(text.counts());
        title.ifPresent(masked -> masked.counts().forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        return counts;
    }
}
