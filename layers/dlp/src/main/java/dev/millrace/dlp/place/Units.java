package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.UNIT;
import static dev.millrace.dlp.word.WordClass.UNIT_SHORT;

import dev.millrace.dlp.word.Words;

/// Parts of a building: `Apt. 595`, `Suite 501`, `Flat B`, `#12`, `3rd floor`.
final class Units {

    private Units() {}

    /// After which token the unit ends that begins at `i`; `i` if none does.
    static int endAfter(Words words, int i) {
        if (words.is(i, UNIT)) {
            var number = words.isMark(i + 1, '.') ? i + 2 : i + 1;
            number = words.isMark(number, '#') || words.isMark(number, 'º') ? number + 1 : number;
            return isNumber(words, number) ? Math.max(HouseNumbers.endAfter(words, number), number + 1) : i;
        }
        if (words.isMark(i, '#') && words.touchesNext(i) && words.isNumber(i + 1)) {
            return i + 2;
        }
        var word = words.isMark(i + 1, '.') || words.isMark(i + 1, 'º') ? i + 2 : i + 1;
        return words.isNumber(i) && words.length(i) <= 4 && words.is(word, UNIT) && !isNumber(words, word + 1)
                ? word + 1
                : i;
    }

    /// The same for what is a unit only after a street: `m. 12`, `2º B`, `bus 4`.
    static int shortEndAfter(Words words, int i) {
        var number = words.isMark(i + 1, '.') ? i + 2 : i + 1;
        if (words.is(i, UNIT_SHORT) && words.isNumber(number) && words.length(number) <= 4) {
            return number + 1;
        }
        var floor = words.isNumber(i) && words.length(i) <= 2 && (words.isMark(i + 1, 'º') || words.isMark(i + 1, '°'));
        floor |= words.isNumber(i) && words.length(i) <= 3 && words.textOf(i).endsWith("º");
        var door = words.isNumber(i) && words.isMark(i + 1) ? i + 2 : i + 1;
        return floor ? (isNumber(words, door) ? door + 1 : door) : i;
    }

    private static boolean isNumber(Words words, int i) {
        return words.isNumber(i) && words.length(i) <= 6 || words.length(i) == 1 && words.isUpper(i);
    }
}
