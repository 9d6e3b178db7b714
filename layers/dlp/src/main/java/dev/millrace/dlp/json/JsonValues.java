package dev.millrace.dlp.json;

import dev.millrace.dlp.projection.Encoding;
import dev.millrace.dlp.projection.FieldName;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;
import java.util.ArrayDeque;
import tools.jackson.core.JsonToken;

/// Projects the values of one document, each after the names of what it is in: `customer ssn: …`.
final class JsonValues {

    private static final Encoding STRING = new StringEncoding();
    private static final Encoding NUMBER = new NumberEncoding();

    private final Source source;
    private final Windows windows;
    private final ArrayDeque<String> outer = new ArrayDeque<>();
    private String name = "";
    private boolean named;
    private long end;

    JsonValues(Source source, Windows windows) {
        this.source = source;
        this.windows = windows;
    }

    /// Takes the next token. The parser has it in full already, and may have read on.
    void take(JsonToken token) throws IOException {
        var resume = source.position();
        var position = beginningOfNext();
        switch (token) {
            case START_OBJECT, START_ARRAY -> enter();
            case END_OBJECT, END_ARRAY -> leave();
            case PROPERTY_NAME -> name(position);
            case VALUE_STRING -> string(position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(position);
            default -> literal();
        }
        source.seek(resume);
        if (!named) {
            windows.mayEnd(end);
        }
    }

    /// Where the next token begins. The parser's own positions are wrong for names whose number ends the buffer.
    private long beginningOfNext() throws IOException {
        source.seek(end);
        while (isBetweenTokens(source.peek())) {
            source.read();
        }
        return source.position();
    }

    private static boolean isBetweenTokens(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
    }

    /// Where the last token ended.
    long end() {
        return end;
    }

    private void enter() throws IOException {
        source.read();
        end = source.position();
        if (named) {
            windows.current().filler(Projection.GAP);
        }
        outer.push(name);
        named = false;
    }

    private void leave() throws IOException {
        source.read();
        end = source.position();
        name = outer.pop();
        named = false;
    }

    private void literal() throws IOException {
        while (Character.isLetter(source.peek())) {
            source.read();
        }
        end = source.position();
        named = false;
    }

    private void name(long position) throws IOException {
        var window = windows.current();
        context(outer.isEmpty() ? "" : outer.peek(), " ");
        var plain = plainName(position);
        if (plain.isEmpty()) {
            var start = window.length();
            characters(position);
            name = FieldName.words(window.text(start, window.length()));
        } else {
            name = FieldName.words(plain);
            window.filler(name);
            end = position + plain.length() + 2;
        }
        window.filler(": ");
        named = true;
    }

    /// The name if it is written as programs write names, which say nothing of anybody; else nothing.
    private String plainName(long position) throws IOException {
        source.seek(position + 1);
        while (FieldName.isPlain(source.peek())) {
            source.read();
        }
        return source.peek() == '"' ? source.slice(position + 1, source.position()) : "";
    }

    private void string(long position) throws IOException {
        if (!named) {
            context(name, ": ");
        }
        characters(position);
        finish();
    }

    private void characters(long position) throws IOException {
        source.seek(position + 1);
        windows.current().begin(STRING);
        new Strings(source, windows.current()).project();
        end = source.position();
    }

    private void number(long position) throws IOException {
        if (!named) {
            context(name, ": ");
        }
        source.seek(position);
        while (isOfNumber(source.peek())) {
            source.read();
        }
        end = source.position();
        windows.current().begin(NUMBER);
        windows.current().same(source.slice(position, end), position);
        finish();
    }

    private void context(String words, String separator) {
        if (!words.isEmpty()) {
            windows.current().filler(words);
            windows.current().filler(separator);
        }
    }

    private void finish() {
        windows.current().filler(Projection.GAP);
        named = false;
    }

    private static boolean isOfNumber(int c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }
}
