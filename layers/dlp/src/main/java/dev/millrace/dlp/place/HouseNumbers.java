package dev.millrace.dlp.place;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.word.WordClass.HOUSE_SUFFIX;

import dev.millrace.dlp.word.Words;

/// House numbers: `12`, `12b`, `12-14`, `12/3`, `12 A`.
final class HouseNumbers {

    private static final int MOST_DIGITS = 5;
    private static final int LONGEST = 8;
    private static final int MOST_TOKENS = 6;

    private HouseNumbers() {}

    static boolean is(Words words, int i) {
        if (!words.isNumber(i) || words.length(i) > LONGEST || !isDigit(words.first(i))) {
            return false;
        }
        var digits = 0;
        for (var at = words.start(i); at < words.end(i); at++) {
            digits += isDigit(words.text().charAt(at)) ? 1 : 0;
        }
        return digits <= MOST_DIGITS && words.length(i) - digits <= 1 && !isPartOfNumber(words, i);
    }

    private static boolean isPartOfNumber(Words words, int i) {
        var marked = words.touchesNext(i - 1)
                && (words.isMark(i - 1, '$') || words.isMark(i - 1, '€') || words.isMark(i - 1, '+'));
        var decimal = words.touchesNext(i)
                && words.touchesNext(i + 1)
                && words.isNumber(i + 2)
                && (words.isMark(i + 1, '.') || words.isMark(i + 1, ',') || words.isMark(i + 1, ':'));
        return marked || decimal || isPartOfCode(words, i) || words.isMark(i + 1, '%') || words.isMark(i + 1, '@');
    }

    /// `HIV-1`, `PD-1`: a number that a hyphen joins to a word of capitals.
    private static boolean isPartOfCode(Words words, int i) {
        return words.isMark(i - 1, '-')
                && words.touchesNext(i - 1)
                && words.touchesNext(i - 2)
                && words.isWord(i - 2)
                && words.isUpper(i - 2);
    }

    /// After which token the number ends that begins at `i`; `i` if none begins there.
    static int endAfter(Words words, int i) {
        if (!is(words, i)) {
            return i;
        }
        var end = i + 1;
        while (end < i + 5 && isJoint(words, end) && (words.isNumber(end + 1) || isLetterSuffix(words, end + 1))) {
            end += 2;
        }
        return isStaircase(words, end) ? afterStaircase(words, end + 1) : end;
    }

    /// The letter of `5 A`, and of `5 A 12`, where the flat follows.
    private static boolean isStaircase(Words words, int i) {
        return isLetterSuffix(words, i) && words.isUpper(i) && !words.isMark(i + 1, '.') && !words.isMark(i + 1, '\'');
    }

    private static int afterStaircase(Words words, int i) {
        var flat = words.isNumber(i) && words.length(i) <= 3;
        return flat && (words.isMark(i + 1, ',') || words.isBreak(i + 1) || i + 1 >= words.count()) ? i + 1 : i;
    }

    /// Where the number begins that ends before `i`, not before `floor`; `i` if there is none.
    static int startBefore(Words words, int i, int floor) {
        var suffixed = isLetterSuffix(words, i - 1) && words.isUpper(i - 1) || words.is(i - 1, HOUSE_SUFFIX);
        var at = suffixed ? i - 2 : i - 1;
        if (at < floor || !is(words, at)) {
            at = i - 1;
        }
        if (at < floor || !is(words, at)) {
            return i;
        }
        while (at - 2 >= Math.max(floor, i - MOST_TOKENS) && isJoint(words, at - 1) && words.isNumber(at - 2)) {
            at -= 2;
        }
        return at;
    }

    private static boolean isJoint(Words words, int i) {
        return (words.isMark(i, '-') || words.isMark(i, '/')) && words.touchesNext(i - 1) && words.touchesNext(i);
    }

    private static boolean isLetterSuffix(Words words, int i) {
        return words.isWord(i) && words.length(i) == 1;
    }
}
