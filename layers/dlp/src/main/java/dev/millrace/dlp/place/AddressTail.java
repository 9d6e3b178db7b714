package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.CITY;
import static dev.millrace.dlp.word.WordClass.CITY_LARGE;
import static dev.millrace.dlp.word.WordClass.CITY_UNCLEAR;
import static dev.millrace.dlp.word.WordClass.COUNTRY;
import static dev.millrace.dlp.word.WordClass.COUNTRY_MORE;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.MISSING;
import static dev.millrace.dlp.word.WordClass.REGION;
import static dev.millrace.dlp.word.WordClass.REGION_CODE;
import static dev.millrace.dlp.word.WordClass.STREET_AFTER;

import dev.millrace.dlp.word.Words;

/// What follows the street in an address: unit, city, region, postal code and country, in any order, on the same line
/// or on lines below, which may be quoted.
///
/// Each part is recognized by what it is or, as cities that no list has, by standing between parts that are.
final class AddressTail {

    private static final int MOST_PARTS = 9;
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_LINE = 9;
    private static final String QUOTES = ">?|*#";

    private final Words words;
    private int end;
    private boolean known;
    private boolean unit;
    private boolean city;
    private boolean postcode;
    private boolean unitLast;
    private boolean postcodeLast;
    private boolean broken;

    private AddressTail(Words words, int end) {
        this.words = words;
        this.end = end;
    }

    /// Reads on from a token.
    static AddressTail from(Words words, int start) {
        return from(words, start, true);
    }

    /// Reads on from a token, unless the address is complete there.
    static AddressTail from(Words words, int start, boolean incomplete) {
        var tail = new AddressTail(words, start);
        var parts = incomplete ? 0 : MOST_PARTS;
        while (parts < MOST_PARTS && tail.takePart()) {
            parts++;
        }
        return tail;
    }

    /// After which token it ends.
    int end() {
        return end;
    }

    /// How much it says that an address went before.
    int support() {
        return (known || postcode ? 2 : 0) + (unit ? 2 : 0) + (city ? 1 : 0);
    }

    private boolean takePart() {
        var separators = Separators.after(words, end, QUOTES);
        var at = separators.end();
        if (separators.breaks() > 2) {
            return false;
        }
        var next = partEnd(at, separators);
        if (next == at) {
            return false;
        }
        end = next;
        return true;
    }

    private int partEnd(int at, Separators separators) {
        broken = separators.breaks() > 0;
        var next = Math.max(Units.endAfter(words, at), Units.shortEndAfter(words, at));
        if (next > at) {
            return taken(next, Part.UNIT);
        }
        if (words.is(at, MISSING) && (separators.any() || city)) {
            return at + 1;
        }
        next = secondStreetEnd(at);
        if (next > at) {
            return next;
        }
        next = withBrackets(knownEnd(at), at);
        if (next > at) {
            return taken(next, Part.KNOWN);
        }
        next = postcode ? at : PostalForms.endAfter(words, at);
        if (next > at && (separators.any() || known || city || unitLast)) {
            return taken(next, Part.POSTCODE);
        }
        next = cityEnd(at, separators);
        return next > at ? taken(next, Part.CITY) : at;
    }

    private int taken(int next, Part part) {
        unit |= part == Part.UNIT;
        known |= part == Part.KNOWN;
        postcode |= part == Part.POSTCODE;
        city |= part == Part.CITY;
        unitLast = part == Part.UNIT;
        postcodeLast = part == Part.POSTCODE;
        return next;
    }

    /// `Storgatan 52 Maple Court`, `Flat 2, 5 Mill House Lane`.
    private int secondStreetEnd(int at) {
        var name = HouseNumbers.endAfter(words, at);
        var next = NameRuns.endAfter(words, name, MOST_NAMES);
        var typed = next > name + 1 && next <= name + MOST_NAMES && words.is(next - 1, STREET_AFTER);
        return typed && !broken && !known && !postcode ? next : at;
    }

    private int knownEnd(int at) {
        if (!words.isCapital(at) && !words.lowerCaseOnly()) {
            return at;
        }
        var next = Math.max(words.phraseEnd(at, COUNTRY), words.phraseEnd(at, COUNTRY_MORE));
        next = Math.max(next, words.phraseEnd(at, REGION));
        if (next > at + 1 || next > at && !words.is(at, FUNCTION)) {
            return next;
        }
        return isRegionCode(at) ? at + 1 : at;
    }

    /// A code of a list, or any two or three capitals where a region is due.
    private boolean isRegionCode(int at) {
        if (!words.isUpper(at) || words.length(at) > 3) {
            return false;
        }
        var listed = words.is(at, REGION_CODE) && (city || broken || unit);
        return listed
                || city
                        && (PostalForms.endAfter(words, at + 1) > at + 1
                                || words.isBreak(at + 1)
                                || at + 1 >= words.count());
    }

    private int cityEnd(int at, Separators separators) {
        var listed = words.phraseEnd(at, CITY_LARGE);
        listed = Math.max(listed, words.phraseEnd(at, CITY));
        listed = Math.max(listed, words.phraseEnd(at, CITY_UNCLEAR));
        var named = NameRuns.endAfter(words, at, MOST_NAMES);
        var next = named > at && NameRuns.isNamePart(words, at) && isDue(at, named, separators) ? named : at;
        return listed > at && NameRuns.isNamePart(words, at) ? Math.max(listed, next) : withBrackets(next, at);
    }

    /// `Lefkosia (Nicosia)`.
    private int withBrackets(int next, int at) {
        if (next == at || !words.isMark(next, '(')) {
            return next;
        }
        var inner = NameRuns.endAfter(words, next + 1, MOST_NAMES);
        return inner > next + 1 && words.isMark(inner, ')') ? inner + 1 : next;
    }

    /// Whether a name that no list has may be a city there.
    private boolean isDue(int at, int named, Separators separators) {
        var complete = known && postcode || city && postcode && broken;
        if (complete || city && !broken && !separators.any()) {
            return false;
        }
        if (separators.breaks() == 0) {
            return separators.comma() || unitLast || postcodeLast;
        }
        return isLineOfPlace(at, named) && (unit && !city || placeFollows(named));
    }

    private boolean isLineOfPlace(int at, int named) {
        var lineEnd = at;
        while (lineEnd < at + LONGEST_LINE && lineEnd < words.count() && !words.isBreak(lineEnd)) {
            lineEnd++;
        }
        return named == lineEnd
                || placeFollows(named)
                || words.isMark(named, ',')
                || words.isMark(named, '(')
                || words.isMark(named, '.') && named + 1 == lineEnd;
    }

    private boolean placeFollows(int named) {
        var separators = Separators.after(words, named, QUOTES);
        var next = separators.end();
        if (separators.breaks() > 2) {
            return false;
        }
        return PostalForms.endAfter(words, next) > next
                || words.phraseEnd(next, COUNTRY) > next
                || words.phraseEnd(next, COUNTRY_MORE) > next
                || words.phraseEnd(next, REGION) > next
                || words.is(next, MISSING)
                || isCodeAlone(next);
    }

    private boolean isCodeAlone(int at) {
        var code = words.isUpper(at) && words.length(at) <= 3;
        return code
                && (words.is(at, REGION_CODE) || words.isBreak(at + 1) || PostalForms.endAfter(words, at + 1) > at + 1);
    }

    private enum Part {
        UNIT,
        KNOWN,
        POSTCODE,
        CITY
    }
}
