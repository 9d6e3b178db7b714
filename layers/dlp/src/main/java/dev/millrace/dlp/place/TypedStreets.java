package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.DIRECTION;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.PARTICLE;
import static dev.millrace.dlp.word.WordClass.STREET_AFTER;
import static dev.millrace.dlp.word.WordClass.STREET_BEFORE;
import static dev.millrace.dlp.word.WordClass.STREET_PREPOSITION;
import static dev.millrace.dlp.word.WordClass.STREET_WEAK;
import static dev.millrace.dlp.word.WordClass.UNIT;

import dev.millrace.dlp.word.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Streets told by a word or an ending that says so: `12 Baker Street`, `rua das Flores 16`, `Koskikatu 25`.
final class TypedStreets {

    private static final int MOST_NAMES = 5;
    private static final Set<String> NUMBER_WORDS = Set.of("n", "no", "nº", "nr", "д");

    private static final Set<String> ARTICLES = Set.of("A", "An");

    private TypedStreets() {}

    /// The street whose type stands at `i`, looking back no further than `floor`; null if there is none.
    static @Nullable StreetPart at(Words words, int i, int floor) {
        if (words.is(i, STREET_BEFORE)) {
            var street = typeFirst(words, i, floor);
            if (street != null) {
                return street;
            }
        }
        if (words.is(i, STREET_AFTER)) {
            return typeLast(words, i, floor);
        }
        return StreetEndings.end(words, i) ? compound(words, i, floor) : null;
    }

    private static @Nullable StreetPart typeFirst(Words words, int i, int floor) {
        var name = words.isMark(i + 1, '.') && words.touchesNext(i) ? i + 2 : i + 1;
        var nameEnd = NameRuns.endAfter(words, name, MOST_NAMES);
        var written = words.isCapital(i) || !words.is(i, STREET_WEAK) || words.is(name, PARTICLE);
        var named = nameEnd > name && (written || endWithNumber(words, nameEnd) > nameEnd);
        return named ? numbered(words, new Line(i, nameEnd, isStrong(words, i)), floor) : null;
    }

    private static @Nullable StreetPart typeLast(Words words, int i, int floor) {
        var start = NameRuns.startBefore(words, i, floor, MOST_NAMES);
        if (start == i && hasLowerCaseName(words, i)) {
            start = NameRuns.startBefore(words, i - 1, floor, MOST_NAMES);
        }
        var weak = words.is(i, STREET_WEAK) && !words.isCapital(i);
        var numberFollows = HouseNumbers.is(words, words.isMark(i + 1, '.') ? i + 2 : i + 1);
        if (start == i || weak && !numberFollows && !words.lowerCaseOnly()) {
            return null;
        }
        var end = i + 1;
        while (words.is(end, STREET_AFTER) && end < i + 3) {
            end++;
        }
        end = words.isMark(end, '.') && words.touchesNext(end - 1) && words.length(i) < 5 ? end + 1 : end;
        end = words.is(end, DIRECTION) && words.isCapital(end) ? end + 1 : end;
        return numbered(words, new Line(start, end, isStrong(words, i)), floor);
    }

    /// `Szent Imre herceg útja 3`: a word in lower case between name and type, where a house number follows.
    private static boolean hasLowerCaseName(Words words, int i) {
        return isStrong(words, i)
                && HouseNumbers.is(words, i + 1)
                && words.isWord(i - 1)
                && !words.is(i - 1, FUNCTION)
                && words.isCapital(i - 2);
    }

    private static @Nullable StreetPart compound(Words words, int i, int floor) {
        if (!words.isCapital(i) && !HouseNumbers.is(words, i + 1) && !HouseNumbers.is(words, i - 1)) {
            return null;
        }
        var end = words.isMark(i + 1, '.') && words.touchesNext(i) && HouseNumbers.is(words, i + 2) ? i + 2 : i + 1;
        var start = HouseNumbers.is(words, end) ? NameRuns.startBefore(words, i, floor, 2) : i;
        return numbered(words, new Line(start, end, words.length(i) > 7), floor);
    }

    private static boolean isStrong(Words words, int i) {
        return !words.is(i, STREET_WEAK);
    }

    private static @Nullable StreetPart numbered(Words words, Line line, int floor) {
        var start = startWithNumbers(words, startWithPreposition(words, line.start(), floor), floor);
        var end = endWithNumber(words, line.end());
        if (start < line.start() || end > line.end()) {
            return new StreetPart(start, end, line.strong() ? StreetPart.SURE : StreetPart.LIKELY);
        }
        return line.strong()
                        && !ARTICLES.contains(words.textOfUpTo(line.start(), 2))
                        && words.isCapital(line.start())
                        && words.isCapital(line.end() - 1)
                ? new StreetPart(start, end, StreetPart.DOUBTFUL)
                : null;
    }

    /// Up to two numbers, as of a building and a house, and a unit before them.
    static int startWithNumbers(Words words, int start, int floor) {
        var number = startOfNumbers(words, start, floor);
        var word = words.isMark(number - 1, '.') ? number - 2 : number - 1;
        return number < start && word >= floor && words.is(word, UNIT) ? word : number;
    }

    private static int startOfNumbers(Words words, int start, int floor) {
        var before = words.isMark(start - 1, ',') ? start - 1 : start;
        var first = HouseNumbers.startBefore(words, before, floor);
        if (first == before) {
            return start;
        }
        return HouseNumbers.startBefore(words, first, floor);
    }

    /// `Am Markt`, `An der Alster`: written with a capital, the preposition belongs to the name.
    static int startWithPreposition(Words words, int start, int floor) {
        var at = words.is(start - 1, PARTICLE) ? start - 2 : start - 1;
        return at >= floor && words.is(at, STREET_PREPOSITION) && words.isCapital(at) ? at : start;
    }

    static int endWithNumber(Words words, int end) {
        var at = words.isMark(end, ',') ? end + 1 : end;
        at = words.isMark(at, '#') || words.isMark(at, 'º') || words.isMark(at, '№') ? at + 1 : at;
        if (isNumberWord(words, at)) {
            at = words.isMark(at + 1, '.') || words.isMark(at + 1, '°') ? at + 2 : at + 1;
        }
        var after = HouseNumbers.endAfter(words, at);
        return after > at ? after : end;
    }

    private static boolean isNumberWord(Words words, int at) {
        return words.length(at) <= 2
                && words.length(at) > 0
                && NUMBER_WORDS.contains(words.textOf(at).toLowerCase(Locale.ROOT));
    }

    /// A name with its type, and whether that type is a word of streets only.
    private record Line(int start, int end, boolean strong) {}
}
