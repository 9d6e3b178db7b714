package dev.millrace.local.masking;

import dev.millrace.dlp.projection.Finding;
import dev.millrace.dlp.projection.Range;
import dev.millrace.dlp.structured.Format;
import dev.millrace.dlp.structured.Structure;
import dev.millrace.dlp.structured.StructuredMasker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.Locale;

/// Lists findings as they come, a line each: type, start, end, confidence; or a JSON object with these.
final class Findings {

    private Findings() {}

    /// @return what the document was read as
    static Structure print(StructuredMasker masker, Reader document, Format format, boolean json, Writer out)
            throws IOException {
        var lines = new PrintWriter(out);
        var structure = masker.inspect(
                document,
                format,
                finding -> finding.ranges().forEach(range -> lines.println(line(finding, range, json))));
        lines.flush();
        return structure;
    }

    private static String line(Finding finding, Range range, boolean json) {
        var form = json ? "{\"type\":\"%s\",\"start\":%d,\"end\":%d,\"confidence\":%.2f}" : "%-24s %10d %10d  %.2f";
        return String.format(
                Locale.ROOT,
                form,
                finding.type(),
                range.origin(),
                range.originEnd(),
                finding.confidence().value());
    }
}
