package dev.millrace.dlp.scan;

import dev.millrace.dlp.FoldedText;
import java.util.Set;

/// Words and phrases that, standing near a candidate, make it more likely or less: `call me at 555 0100`.
///
/// They are found as whole words in any case; in scripts without spaces between words, anywhere. Looking for them
/// reads a bounded stretch of the text and allocates nothing.
public final class ContextWords {

    private static final int REACH_BEFORE = 48;
    private static final int REACH_AFTER = 10;

    private final WordTrie words;

    /// @param words of any language; what separates the words of a phrase does not matter
    public ContextWords(Set<String> words) {
        this.words = WordTrie.of(words);
    }

    /// Reads the list of that name from `context/<name>.txt`, which lies beside this module's classes.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public static ContextWords load(String name) {
        return new ContextWords(listed(name));
    }

    /// The words and phrases of that list.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public static Set<String> listed(String name) {
        return WordList.read("/dev/millrace/dlp/context/" + name + ".txt");
    }

    /// Whether one of them stands in the 48 characters before that position.
    public boolean standBefore(FoldedText text, int position) {
        return standIn(text, position - REACH_BEFORE, position);
    }

    /// Whether one of them stands in the 10 characters after that position.
    public boolean standAfter(FoldedText text, int position) {
        return standIn(text, position, position + REACH_AFTER);
    }

    /// Whether one of them stands before a candidate or right after it.
    public boolean near(FoldedText text, int start, int end) {
        return standBefore(text, start) || standAfter(text, end);
    }

    /// Whether one of them stands between those positions, wherever they are: for detectors with a reach of their
    /// own.
    public boolean standIn(FoldedText text, int from, int to) {
        var limit = Math.min(to, text.length());
        for (var at = Math.max(from, 0); at < limit; at++) {
            if (Words.isWordCharacter(text.charAt(at)) && Words.isEdge(text, at) && words.beginsAt(text, at, limit)) {
                return true;
            }
        }
        return false;
    }
}
