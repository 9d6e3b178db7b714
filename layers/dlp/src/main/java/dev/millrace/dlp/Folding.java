package dev.millrace.dlp;

/// Which characters stand for others, each by itself: full-width forms, letters of mathematics, circled ones,
/// digits of any script, spaces and dashes of any kind become ASCII; zero-width and other format characters
/// vanish.
final class Folding {

    private static final int VANISHES = -1;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_DISTANCE = 0xFEE0;
    private static final int MINUS_SIGN = 0x2212;

    private Folding() {}

    /// Where the first character stands that is not ASCII; the length of the text if there is none.
    static int firstBeyondAscii(String text) {
        var i = 0;
        while (i < text.length() && text.charAt(i) < 128) {
            i++;
        }
        return i;
    }

    /// Where the first character stands, from there on, that folds; the length of the text if there is none.
    static int firstFolded(String text, int from) {
        for (var i = from; i < text.length(); ) {
            var point = text.codePointAt(i);
            if (fold(point) != point) {
                return i;
            }
            i += Character.charCount(point);
        }
        return text.length();
    }

    /// Folds a text of which nothing before `first` folds.
    static FoldedText foldFrom(int first, String text) {
        var folded = new StringBuilder(text.length()).append(text, 0, first);
        var origins = new Origins();
        for (var i = first; i < text.length(); ) {
            var c = text.charAt(i);
            var point = c < 128 ? c : text.codePointAt(i);
            var replacement = fold(point);
            if (replacement != VANISHES) {
                origins.add(folded.length(), i - folded.length());
                folded.appendCodePoint(replacement);
            }
            i += Character.charCount(point);
        }
        return new FoldedText(text, MixedWords.unmasked(folded.toString(), 0), origins);
    }

    private static int fold(int point) {
        if (point < 128) {
            return point;
        }
        if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
            return point - FULL_WIDTH_DISTANCE;
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT -> VANISHES;
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(point, 10);
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> foldSingly(point);
        };
    }

    private static int foldSingly(int point) {
        if (point == MINUS_SIGN) {
            return '-';
        }
        return isIgnorable(point) ? VANISHES : StyledLetters.fold(point);
    }

    /// The default ignorable code points of Unicode that are no format characters: joiners, selectors, empty
    /// letters.
    private static boolean isIgnorable(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0 -> true;
            default -> (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        };
    }
}
