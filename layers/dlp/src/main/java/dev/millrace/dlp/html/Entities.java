package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/// Reads character references, as the HTML standard has them in section 13.2.5.72: `&#64;`, `&#x40;`, `&commat;`, and
/// those
/// that old pages write without a semicolon.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
final class Entities {

    private static final int LONGEST_NAME = 32;
    private static final int SHORTEST_NAME = 2;
    private static final int MOST_DIGITS = 1 << 10;
    private static final int REPLACEMENT = 0xFFFD;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// @param length of the reference in the document, from its `&`
    record Entity(String characters, int length) {}

    private final Source source;

    Entities(Source source) {
        this.source = source;
    }

    /// The reference that begins with the `&` which is the next character, or empty if it is a mere `&`.
    Optional<Entity> next(boolean inAttribute) throws IOException {
        return source.peek(1) == '#' ? numeric() : named(inAttribute);
    }

    private Optional<Entity> numeric() throws IOException {
        var hex = (source.peek(2) | 0x20) == 'x';
        var first = hex ? 3 : 2;
        var radix = hex ? 16 : 10;
        var code = 0L;
        var ahead = first;
        for (;
                Character.digit(source.peek(ahead), radix) >= 0 && source.peek(ahead) < 128 && ahead < MOST_DIGITS;
                ahead++) {
            code = Math.min(code * radix + Character.digit(source.peek(ahead), radix), Integer.MAX_VALUE);
        }
        if (ahead == first) {
            return Optional.empty();
        }
        return Optional.of(new Entity(character((int) code), source.peek(ahead) == ';' ? ahead + 1 : ahead));
    }

    private static String character(int code) {
        if (code >= 0x80 && code <= 0x9F) {
            return new String(new byte[] {(byte) code}, WINDOWS_1252);
        }
        var isNone = code == 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF);
        return Character.toString(isNone ? REPLACEMENT : code);
    }

    private Optional<Entity> named(boolean inAttribute) throws IOException {
        var end = 1;
        while (end <= LONGEST_NAME && isOfName(source.peek(end))) {
            end++;
        }
        var name = source.slice(source.position() + 1, source.position() + end);
        if (source.peek(end) == ';') {
            var characters = org.jsoup.nodes.Entities.getByName(name);
            if (!characters.isEmpty()) {
                return Optional.of(new Entity(characters, end + 1));
            }
        }
        return inAttribute ? oldInAttribute(name, source.peek(end)) : old(name);
    }

    /// In `?a=1&copy=2` nothing is meant to be a copyright sign.
    private static Optional<Entity> oldInAttribute(String name, int next) {
        return next == '=' || !org.jsoup.nodes.Entities.isBaseNamedEntity(name)
                ? Optional.empty()
                : Optional.of(new Entity(org.jsoup.nodes.Entities.getByName(name), name.length() + 1));
    }

    private static Optional<Entity> old(String name) {
        for (var length = name.length(); length >= SHORTEST_NAME; length--) {
            var prefix = name.substring(0, length);
            if (org.jsoup.nodes.Entities.isBaseNamedEntity(prefix)) {
                return Optional.of(new Entity(org.jsoup.nodes.Entities.getByName(prefix), length + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfName(int c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
}
