package dev.millrace.dlp;

import java.util.List;

/// Where a stream may be cut: after a line, or else after a word, or else before a character; never within a span.
///
/// @param from where the piece begins that the cut ends
/// @param limit the last position for the cut
record CutPoint(String text, int from, int limit) {

    /// The cut that leaves every span whole: before one that it would cut, or after it, if nothing else is left.
    int outside(List<Span> spans) {
        var cut = inOrdinaryText();
        for (var span : spans) {
            if (span.start() < cut && span.end() > cut) {
                return span.start() > from ? span.start() : span.end();
            }
        }
        return cut;
    }

    private int inOrdinaryText() {
        var earliest = limit - (limit - from) / 4;
        var lineEnd = text.lastIndexOf('\n', limit - 1);
        if (lineEnd >= earliest) {
            return lineEnd + 1;
        }
        for (var at = limit; at > earliest; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return beforeCharacter();
    }

    private int beforeCharacter() {
        var splits = limit > from + 1
                && Character.isHighSurrogate(text.charAt(limit - 1))
                && Character.isLowSurrogate(text.charAt(limit));
        return splits ? limit - 1 : limit;
    }
}
