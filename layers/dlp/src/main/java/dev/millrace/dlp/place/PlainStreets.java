package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.ADDRESS_CUE;
import static dev.millrace.dlp.word.WordClass.CALENDAR;
import static dev.millrace.dlp.word.WordClass.PLACE_CUE;

import dev.millrace.dlp.word.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names with a house number that do not say that they are streets: `4125 Lepiku 80`, `Oberweiler 50`, `12 Foxholes`.
///
/// What stands around has to.
final class PlainStreets {

    private static final int MOST_NAMES = 5;
    private static final int CUE_REACH = 4;
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_COUNTED = 10;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final Set<String> COUNTED = Set.of(
            "issue",
            "volume",
            "vol",
            "supplement",
            "suppl",
            "stage",
            "phase",
            "figure",
            "fig",
            "table",
            "chapter",
            "section",
            "version",
            "grade",
            "type",
            "class",
            "group",
            "part",
            "page",
            "results",
            "methods",
            "conclusion");

    private PlainStreets() {}

    /// The name that a number at `i` goes with; null if there is none.
    static @Nullable StreetPart at(Words words, int i, int floor) {
        if (!HouseNumbers.is(words, i)) {
            return null;
        }
        var forward = forward(words, i);
        if (forward != null) {
            return forward;
        }
        var start = NameRuns.startBefore(words, i, floor, MOST_NAMES);
        if (start == i || hasDate(words, start, i) || isCode(words, start, i) || isCounted(words, i)) {
            return null;
        }
        var named = TypedStreets.startWithPreposition(words, start, floor);
        if (named == start && words.is(start - 1, PLACE_CUE) && words.length(i) > LONGEST_NUMBER) {
            return null;
        }
        return new StreetPart(TypedStreets.startWithNumbers(words, named, floor), HouseNumbers.endAfter(words, i), 0);
    }

    private static @Nullable StreetPart forward(Words words, int i) {
        var name = HouseNumbers.endAfter(words, i);
        name = Math.max(name, HouseNumbers.endAfter(words, name));
        var nameEnd = NameRuns.endAfter(words, name, MOST_NAMES);
        if (nameEnd == name || isCode(words, name, nameEnd) || hasDate(words, name, nameEnd)) {
            return null;
        }
        var end = TypedStreets.endWithNumber(words, nameEnd);
        return new StreetPart(i, end, end > nameEnd ? 1 : 0);
    }

    /// `250 MXN`.
    private static boolean isCode(Words words, int start, int end) {
        return end == start + 1 && words.isUpper(start) && words.length(start) <= 3;
    }

    /// `Issue 2, 2007`, `Stage 1b`.
    private static boolean isCounted(Words words, int i) {
        return COUNTED.contains(words.textOfUpTo(i - 1, LONGEST_COUNTED).toLowerCase(Locale.ROOT));
    }

    private static boolean hasDate(Words words, int start, int end) {
        for (var at = start; at < end; at++) {
            if (words.is(at, CALENDAR)) {
                return true;
            }
        }
        return false;
    }

    /// Whether words before say that an address follows: `lives at`, `address:`.
    static boolean isIntroduced(Words words, int start) {
        for (var at = start - 1; at >= start - CUE_REACH; at--) {
            if (words.is(at, ADDRESS_CUE)) {
                return true;
            }
            if (words.isMark(at, '.') && words.length(at - 1) > LONGEST_ABBREVIATION) {
                return false;
            }
        }
        return false;
    }

    /// Whether it has a line of its own.
    static boolean hasItsLine(Words words, StreetPart street) {
        var before = street.start() - 1;
        var after = street.end();
        return (before < 0 || words.isBreak(before)) && (after >= words.count() || words.isBreak(after));
    }
}
