package dev.millrace.dlp.structured;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.DocumentMasking;
import dev.millrace.dlp.SensitiveValue;
import dev.millrace.dlp.projection.Finding;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/// Masks one window of a document after the other, and writes what is not masked as it stands.
final class WindowMasker {

    private final DocumentMasking masking;
    private final Source document;
    private final Writer out;
    private final Consumer<Finding> found;
    private long written;

    WindowMasker(DocumentMasking masking, Source document, Writer out, Consumer<Finding> found) {
        this.masking = masking;
        this.document = document;
        this.out = out;
        this.found = found;
    }

    /// Masks the document up to that position, of which the window holds all values, and lets go of it.
    void mask(Projection window, long end) throws IOException {
        var findings = window.findings(masking.inspect(new RawText(window.text())));
        findings.forEach(found);
        var replacements = masking.replace(
                findings.stream().map(finding -> valueOf(finding, window)).toList());
        write(Edits.of(window, document, findings, replacements));
        out.write(document.slice(written, end));
        written = end;
        document.release(end);
    }

    private static SensitiveValue valueOf(Finding finding, Projection window) {
        return new SensitiveValue(finding.type(), window.text(finding.start(), finding.end()));
    }

    /// Two findings within one escape overlap in the document: the first covers it.
    private void write(List<Edit> edits) throws IOException {
        for (var edit : edits) {
            if (edit.start() >= written) {
                out.write(document.slice(written, edit.start()));
                out.write(edit.replacement());
            }
            written = Math.max(written, edit.end());
        }
    }
}
