package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.List;

/// Finds the phrases that a reader put in double quotes, of whatever language. A quote that is not closed is none.
final class Quotes {

    private static final int MOST = 5;
    private static final String OPENING = "\"“„«「『";
    private static final String CLOSING = "\"””»」』";
    /// German closes with what English opens with.
    private static final char GERMAN_CLOSING = '“';

    private Quotes() {}

    /// The first few phrases, without their quotes.
    static List<MaskedText> in(MaskedText query) {
        var text = query.value();
        var phrases = new ArrayList<MaskedText>();
        var position = 0;
        while (position < text.length() && phrases.size() < MOST) {
            var opening = OPENING.indexOf(text.charAt(position));
            if (opening < 0) {
                position++;
                continue;
            }
            var end = closing(text, position + 1, opening);
            if (end < 0) {
                return phrases;
            }
            if (!text.substring(position + 1, end).isBlank()) {
                phrases.add(query.part(position + 1, end));
            }
            position = end + 1;
        }
        return phrases;
    }

    private static int closing(String text, int from, int opening) {
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == CLOSING.charAt(opening) || OPENING.charAt(opening) == '„' && c == GERMAN_CLOSING) {
                return i;
            }
        }
        return -1;
    }
}
