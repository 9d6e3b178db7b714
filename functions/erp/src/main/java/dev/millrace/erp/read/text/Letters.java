package dev.millrace.erp.read.text;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared: accents, case and spaces make no difference.
public final class Letters {

    private Letters() {}

    /// Letters and digits, small, without accents.
    public static String folded(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// How many digits it has.
    public static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /// How many letters it has.
    public static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
