package dev.millrace.search.answer;

import dev.millrace.core.text.Sentences;
import java.util.List;

/// What can be quoted of a source. A part of a sentence may say the opposite of the whole.
final class Quotable {

    private final List<String> sentences;
    private final Verbatim whole;

    Quotable(String source) {
        sentences = Sentences.of(source).stream().map(Quotable::compact).toList();
        whole = Verbatim.of(source);
    }

    /// Whether these words are one or more whole sentences of it, as they follow one another there.
    boolean hasSentences(String words) {
        var wanted = compact(words);
        for (var first = 0; first < sentences.size() && !wanted.isEmpty(); first++) {
            var left = wanted;
            for (var i = first; i < sentences.size() && left.startsWith(sentences.get(i)); i++) {
                left = left.substring(sentences.get(i).length());
                if (left.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether these words occur in it, neither beginning nor ending within a word.
    boolean hasPhrase(String words) {
        var text = whole.text();
        var wanted = Verbatim.of(words).text();
        for (var at = text.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = text.indexOf(wanted, at + 1)) {
            if (isBetweenWords(text, at) && isBetweenWords(text, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /// How words are set apart, and lines broken, does not count.
    private static String compact(String text) {
        return Verbatim.of(text).text().replace(" ", "");
    }

    private static boolean isBetweenWords(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at))
                || Character.isIdeographic(text.charAt(at));
    }
}
