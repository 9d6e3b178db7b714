package dev.millrace.search.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts words together from words that a text has.
final class Pieces {

    private Pieces() {}

    /// The longest beginnings of what is left that the text has as well, one after the other.
    static List<String> of(String wanted, String text) {
        var pieces = new ArrayList<String>();
        var known = text.toLowerCase(Locale.ROOT);
        var left = wanted.strip();
        while (!left.isEmpty() && pieces.size() < 12) {
            var length = left.length();
            var wantedNow = left.toLowerCase(Locale.ROOT);
            while (length > 1 && !known.contains(wantedNow.substring(0, length))) {
                length--;
            }
            pieces.add(left.substring(0, length));
            left = left.substring(length).strip();
        }
        return pieces;
    }
}
