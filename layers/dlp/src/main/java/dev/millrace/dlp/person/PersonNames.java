package dev.millrace.dlp.person;

import static dev.millrace.dlp.word.WordClass.CALENDAR;
import static dev.millrace.dlp.word.WordClass.COUNTRY;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.HONORIFIC;
import static dev.millrace.dlp.word.WordClass.JOB;
import static dev.millrace.dlp.word.WordClass.LEGAL_FORM;
import static dev.millrace.dlp.word.WordClass.NATIONALITY;
import static dev.millrace.dlp.word.WordClass.ORGANIZATION_TAIL;
import static dev.millrace.dlp.word.WordClass.PARTICLE;

import dev.millrace.dlp.word.Words;

/// Reads off the text how far a person's name goes: capitals or letters without case, initials, particles, hyphens.
final class PersonNames {

    private static final int MOST_WORDS = 4;
    private static final int MOST_TOKENS = 10;
    private static final int MOST_LOWER_CASE_WORDS = 2;

    private PersonNames() {}

    /// After which token the name ends that begins at `i`; `i` if none begins there.
    static int endAfter(Words words, int i) {
        var most = words.lowerCaseOnly() ? MOST_LOWER_CASE_WORDS : MOST_WORDS;
        var end = i;
        var named = 0;
        for (var at = i; at < i + MOST_TOKENS && named < most; at++) {
            if (isNameWord(words, at)) {
                named++;
                end = isInitial(words, at) && words.isMark(at + 1, '.') && words.touchesNext(at) ? at + 2 : at + 1;
            } else if (!isInside(words, at, i)) {
                break;
            }
        }
        return named > 0 && !isOrganization(words, i, end) ? end : i;
    }

    static boolean isNameWord(Words words, int at) {
        return words.isWord(at)
                && (words.isCapital(at) || isWithoutCase(words, at) || words.lowerCaseOnly() && !words.is(at, PARTICLE))
                && !words.is(at, FUNCTION)
                && !words.is(at, CALENDAR)
                && !words.is(at, HONORIFIC);
    }

    /// Scripts as the Arabic, Chinese and Thai have no capitals to tell a name by.
    private static boolean isWithoutCase(Words words, int at) {
        return Character.getType(words.first(at)) == Character.OTHER_LETTER;
    }

    /// Whether a name of one word is a word for something else.
    static boolean isUnlikely(Words words, int from, int end) {
        return end == from + 1 && (words.is(from, COUNTRY) || words.is(from, JOB) || words.is(from, NATIONALITY));
    }

    private static boolean isInside(Words words, int at, int from) {
        return words.is(at, PARTICLE) && !"of".equals(words.textOfUpTo(at, 2)) && isNameWord(words, at + 1)
                || words.is(at, PARTICLE) && words.is(at + 1, PARTICLE)
                || at > from && words.isMark(at, '-') && words.touchesNext(at - 1) && words.touchesNext(at)
                || at > from && words.isMark(at, '.') && isInitial(words, at - 1);
    }

    private static boolean isInitial(Words words, int at) {
        return words.isCapital(at) && words.length(at) <= 2;
    }

    private static boolean isOrganization(Words words, int from, int end) {
        return words.is(end, LEGAL_FORM) && words.isCapital(end)
                || words.is(end - 1, ORGANIZATION_TAIL)
                || words.is(end - 1, LEGAL_FORM);
    }
}
