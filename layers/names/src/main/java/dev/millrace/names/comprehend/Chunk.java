package dev.millrace.names.comprehend;

import java.nio.charset.StandardCharsets;

/// A part of a text that is sent in one request.
///
/// @param start of its first character in the text
record Chunk(int start, String text) {

    /// The next part, of at most so many bytes in UTF-8: up to the last end of a sentence within them, else up to the
    /// last space, else as many characters as fit.
    static Chunk of(String text, int start, int mostBytes) {
        var bytes = 0;
        var sentenceEnd = 0;
        var spaceEnd = 0;
        var i = start;
        while (i < text.length()) {
            var point = text.codePointAt(i);
            bytes += bytesOf(point);
            if (bytes > mostBytes) {
                return upTo(text, start, sentenceEnd > start ? sentenceEnd : spaceEnd > start ? spaceEnd : i);
            }
            i += Character.charCount(point);
            if (Character.isWhitespace(point)) {
                spaceEnd = i;
                sentenceEnd = point == '\n' || (i - 2 >= start && endsSentence(text.charAt(i - 2))) ? i : sentenceEnd;
            }
        }
        return upTo(text, start, i);
    }

    /// Half a surrogate pair cannot be sent; a question mark, as long in every unit of measure, goes instead.
    private static Chunk upTo(String text, int start, int end) {
        var part = text.substring(start, end);
        return new Chunk(start, new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    private static int bytesOf(int point) {
        if (point < 0x80) {
            return 1;
        }
        return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    /// Where it ends in the text.
    int end() {
        return start + text.length();
    }
}
