package dev.millrace.masking;

import dev.millrace.core.error.ErrorCode;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Masked;
import dev.millrace.dlp.MaskingEngine;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Masks title and text of one document.
final class DocumentMasker {

    private final MaskingEngine engine;

    DocumentMasker(MaskingEngine engine) {
        this.engine = engine;
    }

    /// The masked document, or why there is none: one that cannot be masked must not keep its batch from going on, and
    /// must not go on itself.
    MaskedLine mask(ExtractedDocument document) {
        try {
            var title = document.title().map(engine::mask);
            var text = engine.mask(document.text());
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

    private static SortedMap<InfoType, Integer> counts(Optional<Masked> title, Masked text) {
        var counts = new TreeMap<>(text.counts());
        title.ifPresent(masked -> masked.counts().forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        return counts;
    }
}
