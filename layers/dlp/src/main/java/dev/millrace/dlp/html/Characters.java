package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import java.io.IOException;

/// Projects characters of a document, references resolved.
final class Characters {

    private static final int HEX = 16;

    private final Source source;
    private final Entities entities;

    Characters(Source source) {
        this.source = source;
        entities = new Entities(source);
    }

    /// Projects the characters up to that position.
    ///
    /// @param form where they stand
    void project(Projection projection, long end, Form form) throws IOException {
        while (source.position() < end) {
            verbatim(projection, end, form);
            if (source.position() < end) {
                special(projection, form);
            }
        }
    }

    private void verbatim(Projection projection, long end, Form form) throws IOException {
        var start = source.position();
        while (source.position() < end && !form.isSpecial(source.peek())) {
            source.read();
        }
        projection.same(source.slice(start, source.position()), start);
    }

    private void special(Projection projection, Form form) throws IOException {
        var start = source.position();
        if (source.peek() == '%') {
            percent(projection, start);
            return;
        }
        var entity = entities.next(form != Form.TEXT);
        if (entity.isPresent()) {
            source.seek(start + entity.get().length());
            projection.escaped(entity.get().characters(), start, source.position());
        } else {
            source.read();
            projection.same("&", start);
        }
    }

    /// In a URL, `%40` is an `@`. Only ASCII counts: no identifier needs more.
    private void percent(Projection projection, long start) throws IOException {
        source.read();
        var high = Character.digit(source.peek(), HEX);
        var low = Character.digit(source.peek(1), HEX);
        var code = high * HEX + low;
        if (high >= 2 && low >= 0 && code < 0x7F) {
            source.seek(start + 3);
            projection.escaped(String.valueOf((char) code), start, source.position());
        } else {
            projection.same("%", start);
        }
    }
}
