package dev.millrace.dlp.structured;

import dev.millrace.dlp.projection.Encoding;
import dev.millrace.dlp.projection.Projector;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.TextCut;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;

/// Text: one value, cut where lines end if it is long.
final class TextProjector implements Projector {

    @Override
    public void project(Source document, Windows windows) throws IOException {
        while (document.peek() != Source.END) {
            var start = document.position();
            var end = TextCut.next(document);
            windows.current().begin(Encoding.PLAIN);
            windows.current().same(document.slice(start, end), start);
            document.seek(end);
            windows.mayEnd(end);
        }
    }

    @Override
    public void projectRest(Source document, Windows windows) throws IOException {
        project(document, windows);
    }
}
