package dev.millrace.dlp.csv;

import dev.millrace.dlp.projection.Encoding;
import dev.millrace.dlp.projection.NotInFormat;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Projector;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.TextCut;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;

/// CSV (RFC 4180), of any usual delimiter and quote. Cells are values; the names in the first record, if it holds
/// names,
/// stand before the cells below.
public final class CsvProjector implements Projector {

    @Override
    public void project(Source document, Windows windows) throws IOException, NotInFormat {
        var dialect = Dialect.of(document);
        var cells = new Cells(document, windows, dialect);
        var header = new Header();
        for (var record = 1L; document.peek() != Source.END; record++) {
            var start = document.position();
            for (var column = 0; column == 0 || document.peek() == dialect.delimiter(); column++) {
                windows.current().filler(record == 1 ? "" : header.before(column));
                if (!cells.project(column)) {
                    throw new NotInFormat(
                            "the quotes of record %d do not close as those of CSV".formatted(record), start);
                }
                if (record == 1) {
                    header.take(cells.last());
                }
            }
            endRecord(document);
            windows.mayEnd(document.position());
        }
    }

    private static void endRecord(Source document) throws IOException {
        if (document.read() == '\r' && document.peek() == '\n') {
            document.read();
        }
    }

    @Override
    public void projectRest(Source document, Windows windows) throws IOException {
        while (document.peek() != Source.END) {
            var start = document.position();
            var end = TextCut.next(document);
            windows.current().begin(Encoding.PLAIN);
            windows.current().same(document.slice(start, end), start);
            windows.current().filler(Projection.GAP);
            document.seek(end);
            windows.mayEnd(end);
        }
    }
}
