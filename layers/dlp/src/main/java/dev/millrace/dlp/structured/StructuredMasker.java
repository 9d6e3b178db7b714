package dev.millrace.dlp.structured;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.PolicyVersion;
import dev.millrace.dlp.StreamingMasker;
import dev.millrace.dlp.csv.CsvProjector;
import dev.millrace.dlp.html.HtmlProjector;
import dev.millrace.dlp.json.JsonProjector;
import dev.millrace.dlp.projection.Finding;
import dev.millrace.dlp.projection.NotInFormat;
import dev.millrace.dlp.projection.Projector;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Masks documents by value: whatever is not masked stays as it is to the last character, be it white space, the order
/// of keys, quotes or the spelling of entities, and what is masked stays in the document's format.
///
/// A document that is not in its format, or no longer from some place on, is masked as text from there, and the result
/// says so. Linear in the length of the document whatever it is. Keeps no state: one serves many threads.
public final class StructuredMasker {

    private static final Projector TEXT = new TextProjector();
    private static final Projector JSON = new JsonProjector();
    private static final Projector CSV = new CsvProjector();
    private static final Projector HTML = new HtmlProjector();

    private final MaskingEngine engine;

    public StructuredMasker(MaskingEngine engine) {
        this.engine = engine;
    }

    /// Masks a document in memory.
    public StructuredMasked mask(RawText document, Format format, MaskingScope scope) {
        if (format == Format.TEXT) {
            var masked = engine.mask(document, scope);
            return new StructuredMasked(
                    masked.text(), masked.spans(), masked.counts(), Structure.whole(format), masked.policy());
        }
        var found = new Spans();
        var source = new Source(new StringReader(document.value()));
        var out = new StringWriter(document.value().length());
        try {
            var structure = write(source, out, format, scope, found::add);
            var text = MaskedText.alreadyMasked(out.toString());
            return new StructuredMasked(text, found.byPosition(), found.counts(), structure, version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What would be masked of a document in memory.
    public Inspected inspect(RawText document, Format format) {
        var found = new Spans();
        try {
            var structure = inspect(new StringReader(document.value()), format, found::add);
            return new Inspected(found.byPosition(), structure, version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reports what would be masked of a document of any length as it is read, in memory that does not grow with it.
    ///
    /// @throws IOException if reading fails
    public Structure inspect(Reader document, Format format, Consumer<Finding> found) throws IOException {
        var source = new Source(document);
        var windows = new Windows((window, end) -> {
            window.findings(engine.inspect(new RawText(window.text()))).forEach(found);
            source.release(end);
        });
        return project(source, windows, format);
    }

    /// Masks a document of any length as a stream, in memory that does not grow with it. Closes neither end.
    ///
    /// @throws IOException if reading or writing fails; what was written until then is masked
    public StreamedMasking mask(Reader document, Writer out, Format format, MaskingScope scope) throws IOException {
        var counts = new TreeMap<InfoType, Long>();
        if (format == Format.TEXT) {
            var counted = new CountingReader(document);
            new StreamingMasker(engine).mask(counted, out, scope, span -> counts.merge(span.type(), 1L, Long::sum));
            return new StreamedMasking(counted.characters(), counts, Structure.whole(format), version());
        }
        var source = new Source(document);
        var structure = write(source, out, format, scope, finding -> counts.merge(finding.type(), 1L, Long::sum));
        return new StreamedMasking(source.position(), counts, structure, version());
    }

    private PolicyVersion version() {
        return engine.policy().version();
    }

    private Structure write(Source source, Writer out, Format format, MaskingScope scope, Consumer<Finding> found)
            throws IOException {
        var masker = new WindowMasker(engine.forDocument(scope), source, out, found);
        return project(source, new Windows(masker::mask), format);
    }

    private static Structure project(Source source, Windows windows, Format format) throws IOException {
        var projector = projectorOf(format);
        var structure = Structure.whole(format);
        try {
            projector.project(source, windows);
        } catch (NotInFormat e) {
            source.seek(e.from());
            projector.projectRest(source, windows);
            structure = Structure.broken(e.reason());
        }
        windows.end(source.position());
        return structure;
    }

    private static Projector projectorOf(Format format) {
        return switch (format) {
            case TEXT -> TEXT;
            case JSON -> JSON;
            case CSV -> CSV;
            case HTML -> HTML;
        };
    }
}
