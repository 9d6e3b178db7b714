package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.NotInFormat;
import dev.millrace.dlp.projection.Source;
import java.io.IOException;
import java.util.ArrayList;

/// Reads tags as browsers do.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state and the states that follow.
final class Tags {

    private final Source source;
    private long start;

    Tags(Source source) {
        this.source = source;
    }

    /// Reads the tag whose `<` is the next character.
    Tag next() throws IOException, NotInFormat {
        start = source.position();
        source.read();
        var isEnd = source.peek() == '/';
        if (isEnd) {
            source.read();
        }
        var nameStart = source.position();
        skipName(false);
        var name = source.slice(nameStart, source.position());
        var attributes = new ArrayList<Tag.Attribute>();
        while (skipToAttribute()) {
            attributes.add(attribute());
        }
        source.read();
        return new Tag(name, isEnd, attributes, start, source.position());
    }

    /// @return whether there is one, and not the end of the tag
    private boolean skipToAttribute() throws IOException, NotInFormat {
        while (isBlank(source.peek()) || source.peek() == '/') {
            source.read();
        }
        return here() != '>';
    }

    private Tag.Attribute attribute() throws IOException, NotInFormat {
        var nameStart = source.position();
        source.read();
        skipName(true);
        var name = source.slice(nameStart, source.position());
        skipBlanks();
        if (here() != '=') {
            return new Tag.Attribute(name, source.position(), source.position(), false);
        }
        source.read();
        skipBlanks();
        return value(name);
    }

    private Tag.Attribute value(String name) throws IOException, NotInFormat {
        var quote = here();
        if (quote != '"' && quote != '\'') {
            var valueStart = source.position();
            while (!isBlank(here()) && here() != '>') {
                source.read();
            }
            return new Tag.Attribute(name, valueStart, source.position(), false);
        }
        source.read();
        var valueStart = source.position();
        while (here() != quote) {
            source.read();
        }
        var value = new Tag.Attribute(name, valueStart, source.position(), true);
        source.read();
        return value;
    }

    private void skipName(boolean ofAttribute) throws IOException, NotInFormat {
        while (!isBlank(here()) && here() != '>' && here() != '/' && !(ofAttribute && here() == '=')) {
            source.read();
        }
    }

    private void skipBlanks() throws IOException {
        while (isBlank(source.peek())) {
            source.read();
        }
    }

    private int here() throws IOException, NotInFormat {
        var c = source.peek();
        if (c == Source.END) {
            throw new NotInFormat("it ends within a tag", start);
        }
        return c;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
