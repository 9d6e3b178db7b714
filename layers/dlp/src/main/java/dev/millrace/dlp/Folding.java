package dev.millrace.dlp;

/// Which characters stand for others, each by itself: full-width forms, letters of mathematics, circled ones,
/// digits of any script, spaces and dashes of any kind become ASCII; zero-width, control and other format characters
/// vanish, as do strokes through others. An escape is read as the character that it stands for.
final class Folding {

    private static final int VANISHES = -1;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_DISTANCE = 0xFEE0;
    private static final int MINUS_SIGN = 0x2212;
    private static final int LONGEST_LABELS = 128;
    private static final int BLANK_OF_BRAILLE = 0x2800;

    private Folding() {}

    /// Where the first character stands that is not ASCII; the length of the text if there is none.
    static int firstBeyondAscii(String text) {
        var i = 0;
        while (i < text.length() && text.charAt(i) < 128) {
            i++;
        }
        return i;
    }

    /// Where the first character stands that folds, or an escape begins; the length of the text if there is none.
    static int firstFolded(String text) {
        for (var i = 0; i < text.length(); ) {
            var c = text.charAt(i);
            if (isSettled(c)) {
                i++;
                continue;
            }
            var point = text.codePointAt(i);
            if (Escapes.end(text, i) > i || fold(text, i, point) != point) {
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
            var escapeEnd = Escapes.mayBegin(text.charAt(i)) ? Escapes.end(text, i) : i;
            var isEscape = escapeEnd > i;
            var point = isEscape ? Escapes.character(text, i, escapeEnd) : text.codePointAt(i);
            var replacement = fold(text, i, point);
            if (replacement != VANISHES) {
                origins.add(folded.length(), i - folded.length());
                folded.appendCodePoint(replacement);
            }
            i = isEscape ? escapeEnd : i + Character.charCount(point);
        }
        return new FoldedText(text, MixedWords.unmasked(folded.toString(), 0), origins);
    }

    /// Whether the character is ASCII that stands for itself wherever it is.
    private static boolean isSettled(char c) {
        return c < 0x7F && (c >= ' ' ? !Escapes.mayBegin(c) : c == '\n' || c == '\t' || c == '\r');
    }

    /// @param at where the character stands, or the escape that it was written as
    private static int fold(String text, int at, int point) {
        if (point < 128) {
            return point >= ' ' && point < 0x7F ? point : Controls.fold(text, at, point);
        }
        if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
            return point - FULL_WIDTH_DISTANCE;
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.ENCLOSING_MARK -> VANISHES;
            case Character.NON_SPACING_MARK -> foldMark(text, at, point);
            case Character.CONTROL -> Controls.fold(text, at, point);
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(point, 10);
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> foldSingly(text, at, point);
        };
    }

    /// Strokes through a character, and whatever is put on a digit: no language writes so.
    private static int foldMark(String text, int at, int point) {
        var isStroke = point >= 0x0334 && point <= 0x0338 || point >= 0x20D0 && point <= 0x20F0;
        var onDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
        return isStroke || onDigit || isIgnorable(point) ? VANISHES : point;
    }

    private static int foldSingly(String text, int at, int point) {
        return switch (point) {
            case MINUS_SIGN -> '-';
            case BLANK_OF_BRAILLE -> ' ';
            case 0x3002, 0xFF61 -> isInDomain(text, at) ? '.' : point;
            default -> {
                var raised = RaisedDigits.fold(text, at, point);
                yield raised != point ? raised : isIgnorable(point) ? VANISHES : StyledLetters.fold(point);
            }
        };
    }

    /// `jane@example。com`: elsewhere, and after `jane@example.com`, the full stop of Chinese and Japanese ends a
    /// sentence.
    private static boolean isInDomain(String text, int at) {
        if (at + 1 >= text.length() || !isPlain(text.charAt(at + 1))) {
            return false;
        }
        var start = at;
        while (start > 0 && at - start < LONGEST_LABELS && isOfLabels(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && start < at && "@＠﹫".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean isOfLabels(char c) {
        return isPlain(c) || c == '-' || c == 0x3002 || c == 0xFF61;
    }

    private static boolean isPlain(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
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
