package dev.millrace.dlp.json;

import dev.millrace.dlp.projection.NotInFormat;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Projector;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.TextCut;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// JSON (RFC 8259), one value or several after one another, as in JSON Lines. Strings, numbers and names of members are
/// values; names stand before what they name.
public final class JsonProjector implements Projector {

    /// Twice what Jackson takes by default. What is deeper is masked like any other text that stops being JSON.
    private static final int DEEPEST = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public void project(Source document, Windows windows) throws IOException, NotInFormat {
        var values = new JsonValues(document, windows);
        try (var parser = FACTORY.createParser(document)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.finishToken();
                values.take(token);
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new NotInFormat(reason(e), values.end());
        }
    }

    @Override
    public void projectRest(Source document, Windows windows) throws IOException {
        while (document.peek() != Source.END) {
            var end = TextCut.next(document);
            windows.current().begin(new StringEncoding());
            new Strings(document, windows.current()).projectBroken(end);
            windows.current().filler(Projection.GAP);
            windows.mayEnd(document.position());
        }
    }

    private static String reason(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "it stops being JSON"
                : "it stops being JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
