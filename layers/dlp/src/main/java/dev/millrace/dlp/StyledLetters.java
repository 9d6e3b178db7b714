package dev.millrace.dlp;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Letters and digits in the dress of a font, a circle or a square: those characters of a few Unicode blocks whose
/// compatibility form (NFKC, https://www.unicode.org/reports/tr15/) is one ASCII letter or digit.
///
/// Superscripts are no such dress: a footnote mark after a number is no digit of it.
final class StyledLetters {

    private static final Block LETTERLIKE_TO_CIRCLED = new Block(0x2100, 0x24FF);
    private static final Block MATHEMATICAL = new Block(0x1D400, 0x1D7FF);
    private static final Block SQUARED = new Block(0x1F130, 0x1F149);

    private StyledLetters() {}

    /// The plain letter or digit, or the code point itself.
    static int fold(int point) {
        if (point <= LETTERLIKE_TO_CIRCLED.last) {
            return LETTERLIKE_TO_CIRCLED.fold(point);
        }
        return point <= MATHEMATICAL.last ? MATHEMATICAL.fold(point) : SQUARED.fold(point);
    }

    private static final class Block {

        private final int first;
        private final int last;
        private final char[] plain;

        Block(int first, int last) {
            this.first = first;
            this.last = last;
            this.plain = new char[last - first + 1];
            for (var i = 0; i < plain.length; i++) {
                plain[i] = plainOf(first + i);
            }
        }

        int fold(int point) {
            return point >= first && point <= last && plain[point - first] != 0 ? plain[point - first] : point;
        }

        private static char plainOf(int point) {
            var form = Normalizer.normalize(Character.toString(point), Form.NFKC);
            var c = form.length() == 1 ? form.charAt(0) : '\0';
            return c < 128 && Character.isLetterOrDigit(c) ? c : '\0';
        }
    }
}
