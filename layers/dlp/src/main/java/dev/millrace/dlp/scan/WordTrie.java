package dev.millrace.dlp.scan;

import dev.millrace.dlp.FoldedText;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Words and phrases, letter by letter, so that a text is compared with all of them at once and nothing is copied.
///
/// The space in a phrase stands for any few characters that belong to no word.
final class WordTrie {

    private static final int LONGEST_GAP = 8;

    private char[] letters = {};
    private WordTrie[] next = {};
    private boolean ends;

    /// These words, however they are spelled.
    static WordTrie of(Collection<String> words) {
        var root = new WordTrie();
        words.stream().map(Words::normalized).filter(word -> !word.isEmpty()).forEach(root::add);
        return root;
    }

    private void add(String word) {
        var node = this;
        for (var i = 0; i < word.length(); i++) {
            node = node.withNext(word.charAt(i));
        }
        node.ends = true;
    }

    private WordTrie withNext(char letter) {
        var known = Arrays.binarySearch(letters, letter);
        if (known >= 0) {
            return next[known];
        }
        var place = -known - 1;
        var moved = letters.length - place;
        letters = Arrays.copyOf(letters, letters.length + 1);
        next = Arrays.copyOf(next, letters.length);
        System.arraycopy(letters, place, letters, place + 1, moved);
        System.arraycopy(next, place, next, place + 1, moved);
        letters[place] = letter;
        next[place] = new WordTrie();
        return next[place];
    }

    /// Whether one of them begins right there and ends before `limit`, as a whole word.
    boolean beginsAt(FoldedText text, int from, int limit) {
        WordTrie node = this;
        for (var at = from; node != null; ) {
            if (node.ends && Words.isEdge(text, at)) {
                return true;
            }
            if (at >= limit) {
                return false;
            }
            var c = text.charAt(at);
            var word = Words.isWordCharacter(c);
            node = node.after(word ? Words.lower(c) : ' ');
            at = word ? at + 1 : endOfGap(text, at, limit);
        }
        return false;
    }

    private @Nullable WordTrie after(char letter) {
        var known = Arrays.binarySearch(letters, letter);
        return known >= 0 ? next[known] : null;
    }

    private static int endOfGap(FoldedText text, int from, int limit) {
        var end = from;
        while (end < limit && end - from < LONGEST_GAP && !Words.isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
