package dev.millrace.dlp.operator;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Replacement;

/// Stars out every character but the last few, and the ASCII punctuation and spaces that give a number its form.
///
/// It keeps at most half of the letters and digits: the last four of a card tell its owner which card it is, but the
/// last four of a code of five leave ten guesses. A value with no more of them than it may keep is starred out whole.
public record KeepLast(int count) implements Replacement {

    private static final int STAR = '*';

    public KeepLast {
        if (count < 0) {
            throw new IllegalArgumentException("cannot keep fewer than 0 characters");
        }
    }

    @Override
    public String replace(InfoType type, String value) {
        var length = value.codePoints().filter(c -> !isForm(c)).count();
        var toStar = length <= count ? length : length - Math.min(count, length / 2);
        var masked = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
            var c = value.codePointAt(i);
            var star = !isForm(c) && toStar-- > 0;
            masked.appendCodePoint(star ? STAR : c);
        }
        return masked.toString();
    }

    private static boolean isForm(int c) {
        return c < 128 && !Character.isLetterOrDigit(c);
    }
}
