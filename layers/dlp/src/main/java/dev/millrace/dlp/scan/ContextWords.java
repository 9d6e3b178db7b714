package dev.millrace.dlp.scan;

import dev.millrace.dlp.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words and phrases that, standing near a candidate, make it more likely: `call me at 555 0100`.
///
/// @param words in lower case; the words of a phrase are joined by single spaces
public record ContextWords(Set<String> words) {

    private static final int REACH_BEFORE = 48;
    private static final int REACH_AFTER = 10;
    private static final int LONGEST_PHRASE = 4;

    public ContextWords {
        words = Set.copyOf(words);
    }

    /// Reads the list of that name from `context/<name>.txt`, which lies beside this module's classes.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public static ContextWords load(String name) {
        return new ContextWords(WordList.read("/dev/millrace/dlp/context/" + name + ".txt"));
    }

    /// Whether one of them stands before that position.
    public boolean standBefore(FoldedText text, int position) {
        return standIn(text.slice(position - REACH_BEFORE, position));
    }

    /// Whether one of them stands right after that position.
    public boolean standAfter(FoldedText text, int position) {
        return standIn(text.slice(position, position + REACH_AFTER));
    }

    private boolean standIn(String vicinity) {
        var spoken = wordsOf(vicinity.toLowerCase(Locale.ROOT));
        for (var from = 0; from < spoken.size(); from++) {
            var furthest = Math.min(spoken.size(), from + LONGEST_PHRASE);
            for (var to = from + 1; to <= furthest; to++) {
                if (words.contains(String.join(" ", spoken.subList(from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> wordsOf(String lower) {
        var found = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && Character.isLetter(lower.charAt(i))) {
                continue;
            }
            if (i > start) {
                found.add(lower.substring(start, i));
            }
            start = i + 1;
        }
        return found;
    }
}
