package dev.millrace.search.answer;

import dev.millrace.core.text.Words;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// The instructions of a prompt, to be recognized when they come out again.
final class Instructions {

    private final int length;
    private final Set<String> passages = new HashSet<>();

    /// @param length as many words in a row are a passage
    Instructions(String text, int length) {
        this.length = length;
        each(text, passages::add);
    }

    /// Whether a passage of them occurs in that text.
    boolean occurIn(String text) {
        var found = new HashSet<String>();
        each(text, found::add);
        found.retainAll(passages);
        return !found.isEmpty();
    }

    private void each(String text, Consumer<String> passage) {
        var window = new ArrayDeque<String>();
        Words.each(text, word -> {
            window.addLast(word);
            if (window.size() > length) {
                window.removeFirst();
            }
            if (window.size() == length) {
                passage.accept(String.join(" ", window));
            }
        });
    }
}
