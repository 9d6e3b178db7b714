package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Span;
import dev.millrace.dlp.structured.Format;
import dev.millrace.dlp.structured.StructuredMasked;
import dev.millrace.dlp.structured.StructuredMasker;
import java.util.List;

/// What holds for every document.
final class Invariants {

    static final MaskingEngine ENGINE = MaskingEngine.standard();
    private static final MaskingScope SCOPE = new MaskingScope(new TenantId("acme"), new DocumentId("d1"));
    private static final StructuredMasker MASKER = new StructuredMasker(ENGINE);

    private Invariants() {}

    /// Masks a document and checks what holds whatever it is.
    static StructuredMasked masked(String document, Format format) {
        var masked = MASKER.mask(new RawText(document), format, SCOPE);
        requireInBoundsAndDisjoint(masked.spans(), document);
        requireTheRestUnchanged(masked, document);
        assertThat(MASKER.inspect(new RawText(document), format).spans()).isEqualTo(masked.spans());
        return masked;
    }

    static void requireInBoundsAndDisjoint(List<Span> spans, String document) {
        var end = 0;
        for (var span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(document.length());
    }

    /// What stands between spans stands in the masked text too, in that order; but for the quotes that a number gets
    /// when
    /// a part of it is replaced, for then it is a string.
    private static void requireTheRestUnchanged(StructuredMasked masked, String document) {
        var written = unquoted(masked.text().value());
        var from = 0;
        var copied = 0;
        for (var span : masked.spans()) {
            from = after(written, unquoted(document.substring(copied, span.start())), from);
            copied = span.end();
        }
        assertThat(written.substring(from)).endsWith(unquoted(document.substring(copied)));
    }

    private static int after(String written, String rest, int from) {
        var at = written.indexOf(rest, from);
        assertThat(at).isGreaterThanOrEqualTo(from);
        return at + rest.length();
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }
}
