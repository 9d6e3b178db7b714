package dev.millrace.dlp.scan;

import dev.millrace.dlp.FoldedText;

/// What a word is, in any script: letters with their marks, or digits. Scripts that put no spaces between words
/// have no edges of words either, and neither has Hangul, which puts particles right after them.
final class Words {

    private static final int FIRST_UNSPACED = 0x0E00;

    private Words() {}

    static boolean isWordCharacter(char c) {
        if (c < 128) {
            return Characters.isPlain(c);
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether a word may begin or end at that position.
    static boolean isEdge(FoldedText text, int position) {
        var before = text.charAt(position - 1);
        var after = text.charAt(position);
        if (!isWordCharacter(before) || !isWordCharacter(after) || isUnspaced(before) || isUnspaced(after)) {
            return true;
        }
        return Character.isDigit(before) != Character.isDigit(after);
    }

    /// Thai, Lao, Tibetan, Burmese, Khmer, Hangul, kana and the ideographs.
    private static boolean isUnspaced(char c) {
        return c >= FIRST_UNSPACED
                && (c <= 0x11FF
                        || (c >= 0x1780 && c <= 0x17FF)
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7FF)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFF66 && c <= 0xFF9F));
    }

    /// In lower case.
    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(c);
    }

    /// In lower case, with single spaces for whatever stands between words.
    static String normalized(String words) {
        var normalized = new StringBuilder(words.length());
        for (var i = 0; i < words.length(); i++) {
            var c = lower(words.charAt(i));
            if (isWordCharacter(c)) {
                normalized.append(c);
            } else if (!normalized.isEmpty() && normalized.charAt(normalized.length() - 1) != ' ') {
                normalized.append(' ');
            }
        }
        return normalized.toString().strip();
    }
}
