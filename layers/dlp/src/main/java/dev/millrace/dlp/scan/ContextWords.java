package dev.millrace.dlp.scan;

import dev.millrace.dlp.FoldedText;
import java.util.Locale;
import java.util.Set;

/// Words that, standing near a candidate, make it more likely: `call me at 555 0100`.
///
/// @param words in lower case
public record ContextWords(Set<String> words) {

    private static final int REACH_BEFORE = 48;
    private static final int REACH_AFTER = 10;

    public ContextWords {
        words = Set.copyOf(words);
    }

    /// Whether one of the words stands before that position.
    public boolean standBefore(FoldedText text, int position) {
        return standIn(text.slice(position - REACH_BEFORE, position));
    }

    /// Whether one of the words stands right after that position.
    public boolean standAfter(FoldedText text, int position) {
        return standIn(text.slice(position, position + REACH_AFTER));
    }

    private boolean standIn(String vicinity) {
        var lower = vicinity.toLowerCase(Locale.ROOT);
        var start = 0;
        for (var i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && Character.isLetter(lower.charAt(i))) {
                continue;
            }
            if (words.contains(lower.substring(start, i))) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }
}
