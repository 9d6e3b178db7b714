package dev.millrace.core.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// The different words of a text, in any language, by how they begin.
///
/// A word is a run of letters and digits, in lower case, compatibility forms folded (Unicode NFKC), cut after five
/// characters so that its endings do not count. Scripts that put no spaces between words give pairs of characters.
public record Words(Set<String> stems) {

    private static final int STEM = 5;

    /// The words of that text.
    public static Words of(String text) {
        var stems = new HashSet<String>();
        each(text, word -> addStems(word, stems));
        return new Words(stems);
    }

    /// Hands over the words of a text one after the other, in lower case.
    public static void each(String text, Consumer<String> word) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var begin = -1;
        for (var i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            var inside = isOfWord(folded.codePointAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                word.accept(folded.substring(begin, i));
                begin = -1;
            }
        }
        if (begin >= 0) {
            word.accept(folded.substring(begin));
        }
    }

    /// Which part of these words the others hold, from 0 to 1; 1 if there are none.
    public double partIn(Words others) {
        if (stems.isEmpty()) {
            return 1;
        }
        return (double) stems.stream().filter(others.stems::contains).count() / stems.size();
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void addStems(String word, Set<String> stems) {
        var characters = word.codePoints().toArray();
        if (isUnspaced(characters[0])) {
            for (var i = 0; i < Math.max(1, characters.length - 1); i++) {
                stems.add(new String(characters, i, Math.min(2, characters.length)));
            }
        } else {
            stems.add(new String(characters, 0, Math.min(STEM, characters.length)));
        }
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
