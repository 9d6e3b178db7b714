package dev.millrace.dlp;

/// Unmasks look-alikes of other scripts in words that are mixed: beside an ASCII letter (`pаypal` with a Cyrillic
/// `а`), or in a code of nothing but look-alikes and digits (`ВЕ68 …`). A word wholly in Cyrillic or Greek, as
/// names are, stays what it is.
final class MixedWords {

    /// Longer ones are judged piece by piece, so that the work stays linear.
    private static final int LONGEST = 256;

    /// The letters of the languages that are written in it: a short cut.
    private static final int FIRST_CYRILLIC = 0x0400;

    private static final int LAST_CYRILLIC = 0x0481;

    private MixedWords() {}

    /// The text with these letters replaced: character for character.
    ///
    /// @param from where to begin: before it, there is none of them
    static String unmasked(String text, int from) {
        StringBuilder unmasked = null;
        for (var i = from; i < text.length(); i++) {
            if (!LookAlikes.contain(text.charAt(i))) {
                continue;
            }
            var end = endOfWord(text, i);
            if (isMixed(text, startOfWord(text, i), end)) {
                unmasked = unmasked == null ? new StringBuilder(text) : unmasked;
                unmask(text, i, end, unmasked);
            }
            i = end - 1;
        }
        return unmasked == null ? text : unmasked.toString();
    }

    private static int startOfWord(String text, int from) {
        var start = from;
        while (start > 0 && from - start < LONGEST && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String text, int from) {
        var end = from;
        while (end < text.length() && end - from < LONGEST && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordCharacter(char c) {
        return (c >= FIRST_CYRILLIC && c <= LAST_CYRILLIC) || Character.isLetterOrDigit(c);
    }

    private static boolean isMixed(String text, int start, int end) {
        var digits = 0;
        var lookAlikes = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (c < 128) {
                if (c > '9') {
                    return true;
                }
                digits++;
            } else if (LookAlikes.contain(c)) {
                lookAlikes++;
            }
        }
        return digits > 0 && digits + lookAlikes == end - start;
    }

    private static void unmask(String text, int start, int end, StringBuilder into) {
        for (var i = start; i < end; i++) {
            if (LookAlikes.contain(text.charAt(i))) {
                into.setCharAt(i, LookAlikes.asciiOf(text.charAt(i)));
            }
        }
    }
}
