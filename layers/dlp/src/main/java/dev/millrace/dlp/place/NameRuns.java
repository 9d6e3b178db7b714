package dev.millrace.dlp.place;

import static dev.millrace.dlp.word.WordClass.ADDRESS_CUE;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.HONORIFIC;
import static dev.millrace.dlp.word.WordClass.PARTICLE;
import static dev.millrace.dlp.word.WordClass.PLACE_CUE;
import static dev.millrace.dlp.word.WordClass.UNIT;

import dev.millrace.dlp.word.Words;

/// Runs of words that are written like a name: capitals, initials, ordinals, with particles and hyphens inside.
final class NameRuns {

    private static final int MOST_TOKENS = 9;
    private static final int LONGEST_ABBREVIATION = 4;

    private NameRuns() {}

    /// Where the name begins that ends before `i`, not before `floor`; `i` if there is none.
    static int startBefore(Words words, int i, int floor, int mostWords) {
        var start = i;
        var named = 0;
        for (var at = i - 1; at >= Math.max(floor, i - MOST_TOKENS) && named < mostWords; at--) {
            if (isNamePart(words, at)) {
                start = at;
                named++;
            } else if (!isInside(words, at)) {
                break;
            }
        }
        return start;
    }

    /// Where the name ends that begins at `i`, perhaps with a particle; `i` if there is none.
    static int endAfter(Words words, int i, int mostWords) {
        var end = i;
        var named = 0;
        for (var at = i; at < i + MOST_TOKENS && named < mostWords; at++) {
            if (isNamePart(words, at) || followsParticle(words, at, i)) {
                end = words.isMark(at + 1, '.') && isAbbreviation(words, at) ? at + 2 : at + 1;
                named++;
            } else if (!isInside(words, at)) {
                break;
            }
        }
        return end;
    }

    private static boolean followsParticle(Words words, int at, int from) {
        return at > from && words.isWord(at) && words.is(at - 1, PARTICLE) && !words.is(at, PARTICLE);
    }

    /// Whether a word can be part of a name by itself.
    static boolean isNamePart(Words words, int at) {
        if (words.isNumber(at)) {
            return isOrdinal(words, at);
        }
        if (!words.isWord(at) || words.is(at, FUNCTION) || words.is(at, HONORIFIC) || words.is(at, UNIT)) {
            return false;
        }
        return words.isCapital(at)
                || isCaseless(words, at)
                || words.lowerCaseOnly() && !words.is(at, ADDRESS_CUE) && !words.is(at, PLACE_CUE);
    }

    private static boolean isCaseless(Words words, int at) {
        return Character.isLetter(words.first(at)) && !Character.isLowerCase(words.first(at)) && !words.isCapital(at);
    }

    private static boolean isInside(Words words, int at) {
        return words.is(at, PARTICLE)
                || words.isMark(at, '-') && words.touchesNext(at - 1)
                || words.isMark(at, '.') && isAbbreviation(words, at - 1)
                || words.isMark(at, '\'')
                || words.isWord(at) && words.length(at) == 1 && words.isMark(at - 1, '\'');
    }

    private static boolean isAbbreviation(Words words, int at) {
        return words.isWord(at)
                && words.length(at) <= LONGEST_ABBREVIATION
                && words.touchesNext(at)
                && !words.is(at, FUNCTION);
    }

    private static boolean isOrdinal(Words words, int at) {
        var text = words.textOfUpTo(at, 5);
        return text.length() >= 3
                && text.length() <= 5
                && Character.isLetter(text.charAt(text.length() - 2))
                && Character.isDigit(text.charAt(0));
    }
}
