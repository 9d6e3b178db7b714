package dev.millrace.dlp.json;

import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import java.io.IOException;

/// Reads the characters of JSON strings, escapes resolved (RFC 8259, section 7).
final class Strings {

    private static final int HEX = 16;
    private static final int CODE_DIGITS = 4;

    private final Source source;
    private final Projection projection;

    Strings(Source source, Projection projection) {
        this.source = source;
        this.projection = projection;
    }

    /// Projects the characters from the source's position up to the closing quote, which is read too.
    void project() throws IOException {
        while (true) {
            verbatim(false);
            var next = source.read();
            if (next == '"' || next == Source.END) {
                return;
            }
            escape(source.position() - 1);
        }
    }

    /// Projects everything up to the end of that many characters as if it stood in a string; quotes count as
    /// characters.
    void projectBroken(long end) throws IOException {
        while (source.position() < end && source.peek() != Source.END) {
            verbatim(true, end);
            if (source.position() < end && source.read() == '\\') {
                escape(source.position() - 1);
            }
        }
    }

    private void verbatim(boolean quotesToo) throws IOException {
        verbatim(quotesToo, Long.MAX_VALUE);
    }

    private void verbatim(boolean quotesToo, long end) throws IOException {
        var start = source.position();
        for (var c = source.peek(); c != '\\' && (quotesToo || c != '"') && c != Source.END; c = source.peek()) {
            if (source.position() >= end) {
                break;
            }
            source.read();
        }
        projection.same(source.slice(start, source.position()), start);
    }

    /// The backslash at that position is read.
    private void escape(long backslash) throws IOException {
        var kind = source.peek();
        var character = kind == 'u' ? code() : simple(kind);
        if (character < 0) {
            projection.same("\\", backslash);
            return;
        }
        source.seek(source.position() + (kind == 'u' ? 1 + CODE_DIGITS : 1));
        projection.escaped(String.valueOf((char) character), backslash, source.position());
    }

    private static int simple(int kind) {
        return switch (kind) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> kind;
            default -> -1;
        };
    }

    private int code() throws IOException {
        var code = 0;
        for (var i = 1; i <= CODE_DIGITS; i++) {
            var digit = Character.digit(source.peek(i), HEX);
            if (digit < 0) {
                return -1;
            }
            code = code * HEX + digit;
        }
        return code;
    }
}
