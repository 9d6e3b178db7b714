package dev.millrace.dlp.structured;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Rule;

/// Masks what a test writes.
final class Masking {

    static final MaskingScope SCOPE = new MaskingScope(new TenantId("acme"), new DocumentId("d1"));
    private static final StructuredMasker STANDARD = new StructuredMasker(MaskingEngine.standard());

    private Masking() {}

    static StructuredMasked of(String document, Format format) {
        return STANDARD.mask(new RawText(document), format, SCOPE);
    }

    static String text(String document, Format format) {
        return of(document, format).text().value();
    }

    /// Masks with an operator of the test's for one type.
    static String text(String document, Format format, InfoType type, Operator operator) {
        var rule = new Rule(Rule.BY_TYPE.threshold(), operator);
        var engine = MaskingEngine.standard().under(MaskingPolicy.STANDARD.with(type, rule));
        return new StructuredMasker(engine)
                .mask(new RawText(document), format, SCOPE)
                .text()
                .value();
    }
}
