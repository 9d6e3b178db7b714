package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.NotInFormat;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Projector;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.TextCut;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;

/// HTML, read as browsers tokenize it. The text of a block is one value, whatever inline markup splits it; attributes,
/// comments, scripts and style sheets are values of their own.
public final class HtmlProjector implements Projector {

    @Override
    public void project(Source document, Windows windows) throws IOException, NotInFormat {
        var page = new Page(document, windows);
        while (document.peek() != Source.END) {
            page.takeNext();
        }
        page.endBlock();
    }

    @Override
    public void projectRest(Source document, Windows windows) throws IOException {
        while (document.peek() != Source.END) {
            var end = TextCut.next(document);
            windows.current().begin(new TextEncoding());
            new Characters(document).project(windows.current(), end, Form.TEXT);
            windows.current().filler(Projection.GAP);
            windows.mayEnd(document.position());
        }
    }
}
