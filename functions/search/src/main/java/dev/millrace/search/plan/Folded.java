package dev.millrace.search.plan;

import java.text.Normalizer;
import java.util.Locale;

/// Text in which equal words look equal: compatibility forms folded (NFKC), lower case, one apostrophe, single spaces.
final class Folded {

    private Folded() {}

    static String of(String text) {
        var folded = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var lower = folded.toLowerCase(Locale.ROOT).replace('’', '\'');
        var result = new StringBuilder(lower.length());
        var spaced = true;
        for (var i = 0; i < lower.length(); i++) {
            var c = lower.charAt(i);
            var space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                result.append(c);
            } else if (!spaced) {
                result.append(' ');
            }
            spaced = space;
        }
        return result.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
