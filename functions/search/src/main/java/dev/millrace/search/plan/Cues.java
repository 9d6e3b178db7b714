package dev.millrace.search.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Words and phrases that give a query's class away, found in one pass over the query.
///
/// A cue of a script with spaces counts as a whole word or phrase only; one of a script without spaces anywhere.
final class Cues {

    private final Node root = new Node();

    /// @param cues as [Folded] folds them
    Cues(Collection<String> cues) {
        cues.forEach(this::add);
    }

    /// Where the first cue ends that begins before that position, or -1. The longest cue is the bound of what is read
    /// at each position.
    int endOfFirst(String folded, int before) {
        for (var start = 0; start < Math.min(folded.length(), before); start++) {
            var end = endOfLongestAt(folded, start);
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    /// Whether the query is made of cues and nothing else that could be looked for.
    boolean areAllOf(String folded) {
        var position = 0;
        var found = false;
        while (position < folded.length()) {
            var end = endOfLongestAt(folded, position);
            if (end > 0) {
                found = true;
                position = end;
            } else if (Character.isLetterOrDigit(folded.codePointAt(position))) {
                return false;
            } else {
                position += Character.charCount(folded.codePointAt(position));
            }
        }
        return found;
    }

    private int endOfLongestAt(String folded, int start) {
        if (!beginsWord(folded, start)) {
            return -1;
        }
        var node = root;
        var longest = -1;
        for (var i = start; i < folded.length(); i++) {
            var next = node.next.get(folded.charAt(i));
            if (next == null) {
                break;
            }
            node = next;
            if (node.isCue && endsWord(folded, i + 1)) {
                longest = i + 1;
            }
        }
        return longest;
    }

    private static boolean beginsWord(String text, int position) {
        return position == 0
                || !Character.isLetterOrDigit(text.charAt(position - 1))
                || Words.isUnspaced(text.charAt(position));
    }

    private static boolean endsWord(String text, int position) {
        return position == text.length()
                || !Character.isLetterOrDigit(text.charAt(position))
                || Words.isUnspaced(text.charAt(position - 1));
    }

    private void add(String cue) {
        var node = root;
        for (var i = 0; i < cue.length(); i++) {
            node = node.next.computeIfAbsent(cue.charAt(i), _ -> new Node());
        }
        node.isCue = true;
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private boolean isCue;
    }
}
