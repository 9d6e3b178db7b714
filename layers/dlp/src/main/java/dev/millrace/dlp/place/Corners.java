package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.CORNER;

import dev.millrace.dlp.word.Words;
import org.jspecify.annotations.Nullable;

/// Crossings: `the corner of 11 Abbey Road and Fern Gateway`.
final class Corners {

    private static final int MOST_NAMES = 4;

    private Corners() {}

    /// The two streets after the words for a crossing at `i`; null if there are none.
    static @Nullable StreetPart at(Words words, int i) {
        var first = words.isKnown(i) ? words.phraseEnd(i, CORNER) : i;
        if (first == i) {
            return null;
        }
        var link = endOfStreet(words, first);
        if (link == first || !isAnd(words, link)) {
            return null;
        }
        var end = endOfStreet(words, link + 1);
        return end == link + 1 ? null : new StreetPart(first, end, StreetPart.LIKELY);
    }

    private static int endOfStreet(Words words, int i) {
        var name = HouseNumbers.endAfter(words, i);
        name = Math.max(name, HouseNumbers.endAfter(words, name));
        var end = NameRuns.endAfter(words, name, MOST_NAMES);
        if (end == name) {
            return i;
        }
        var numbered = TypedStreets.endWithNumber(words, end);
        return words.isMark(numbered, '.') && isAnd(words, numbered + 1) ? numbered + 1 : numbered;
    }

    private static boolean isAnd(Words words, int i) {
        return words.isMark(i, '&') || "and".equalsIgnoreCase(words.textOfUpTo(i, 3)) && words.isWord(i);
    }
}
