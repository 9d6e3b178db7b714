package dev.millrace.erp.read.edifact;

import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The characters that divide an interchange: those of its `UNA`, or the usual ones.
///
/// @param component between components, `:`
/// @param element between elements, `+`
/// @param decimal of numbers, `.`
/// @param release before a character that divides nothing, `?`
/// @param end of a segment, `'`
record Syntax(char component, char element, char decimal, char release, char end) {

    private static final Syntax USUAL = new Syntax(':', '+', '.', '?', '\'');
    private static final int LENGTH_OF_UNA = 9;

    /// As release character: there is none.
    private static final char NONE = ' ';

    private static final int MOST_SEGMENTS = 500_000;

    /// ISO 9735, levels of character sets.
    private static final Map<String, Charset> CHARSETS = Map.of(
            "UNOW", StandardCharsets.UTF_8,
            "UNOY", StandardCharsets.UTF_8,
            "UNOD", Charset.forName("ISO-8859-2"),
            "UNOE", Charset.forName("ISO-8859-5"),
            "UNOF", Charset.forName("ISO-8859-7"));

    /// The segments of an interchange, its service string left out.
    static Interchange parse(byte[] bytes) throws Unreadable {
        var latin = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        var head = latin.indexOf("UNB");
        if (head < 0) {
            throw new Unreadable(Reason.MALFORMED, "It has no UNB segment.");
        }
        var syntax = latin.startsWith("UNA") && latin.length() >= LENGTH_OF_UNA ? of(latin) : USUAL;
        var level = latin.substring(Math.min(latin.length(), head + 4), Math.min(latin.length(), head + 8));
        var charset = CHARSETS.getOrDefault(level, StandardCharsets.ISO_8859_1);
        var text = new String(bytes, charset).strip();
        return new Interchange(syntax, syntax.segments(text.substring(text.indexOf("UNB"))));
    }

    private static Syntax of(String una) {
        return new Syntax(una.charAt(3), una.charAt(4), una.charAt(5), una.charAt(6), una.charAt(8));
    }

    private List<Segment> segments(String text) throws Unreadable {
        var segments = new ArrayList<Segment>();
        var at = 0;
        while (at < text.length()) {
            var cut = new Cut(text, at);
            segments.add(cut.segment());
            at = cut.next();
            if (segments.size() > MOST_SEGMENTS) {
                throw new Unreadable(Reason.TOO_LARGE, "More than %,d segments are not read.".formatted(MOST_SEGMENTS));
            }
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return segments;
    }

    /// Cuts one segment out of a text.
    private final class Cut {

        private final List<List<String>> elements = new ArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private List<String> components = new ArrayList<>();
        private int at;

        Cut(String text, int start) throws Unreadable {
            at = start;
            while (at < text.length() && text.charAt(at) != end) {
                take(text);
            }
            if (at >= text.length()) {
                throw new Unreadable(Reason.MALFORMED, "Its last segment does not end: it may have been cut off.");
            }
            at++;
            closeElement();
        }

        private void take(String text) {
            var character = text.charAt(at++);
            if (character == release && release != NONE && at < text.length()) {
                part.append(text.charAt(at++));
            } else if (character == component) {
                closeComponent();
            } else if (character == element) {
                closeElement();
            } else {
                part.append(character);
            }
        }

        private void closeComponent() {
            components.add(part.toString());
            part.setLength(0);
        }

        private void closeElement() {
            closeComponent();
            elements.add(List.copyOf(components));
            components = new ArrayList<>();
        }

        Segment segment() {
            return new Segment(
                    elements.getFirst().getFirst().strip(), List.copyOf(elements.subList(1, elements.size())));
        }

        int next() {
            return at;
        }
    }
}
