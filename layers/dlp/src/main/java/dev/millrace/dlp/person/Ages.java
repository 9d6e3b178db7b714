package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.AGE;
import static dev.millrace.dlp.word.WordClass.AGE_CUE;
import static dev.millrace.dlp.word.WordClass.YEARS;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Ages of people: `79 year old`, `aged 60`, `I am 23`, `just turned 47`, `46 ans`.
///
/// The number alone is reported: what stands around says nothing.
public final class Ages implements WordDetector {

    private static final Confidence SURE = new Confidence(0.85);
    private static final Confidence LIKELY = new Confidence(0.65);
    private static final int OLDEST = 125;
    private static final Set<String> TURNS = Set.of("turned", "turn", "turning", "turns");
    private static final Set<String> BEING =
            Set.of("am", "m", "i'm", "was", "is", "bin", "j'ai", "tengo", "ho", "tenho");
    private static final Set<String> PEOPLE = Set.of("i", "he", "she", "ich", "i'm", "j'ai", "yo", "io", "eu");
    private static final Set<String> YEAR_WORDS =
            Set.of("ans", "años", "anni", "anos", "jahre", "years", "yo", "yrs", "лет");
    private static final Set<String> OTHER_COUNTS =
            Set.of("percent", "minutes", "hours", "days", "miles", "km", "times", "points");

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            if (words.isNumber(i) && isAge(words, i)) {
                examine(words, i, findings);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                AGE,
                "global",
                "a number up to 125 with words that make it an age",
                "phrases of 18 languages",
                "own table"));
    }

    private static void examine(Words words, int i, Findings findings) {
        if (yearsFollow(words, i + 1) || isAfterCue(words, i)) {
            findings.add(AGE, words.start(i), words.end(i), SURE);
        } else if (isSaidOfPerson(words, i)) {
            findings.add(AGE, words.start(i), words.end(i), LIKELY);
        }
    }

    private static boolean isAge(Words words, int i) {
        var digits = words.textOfUpTo(i, 3);
        var age = 0;
        for (var k = 0; k < digits.length(); k++) {
            var digit = digits.charAt(k) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            age = age * 10 + digit;
        }
        return age > 0 && age <= OLDEST && !isPartOfNumber(words, i);
    }

    private static boolean isPartOfNumber(Words words, int i) {
        return words.touchesNext(i - 1) && words.isMark(i - 1) && (words.isNumber(i - 2) || words.isMark(i - 1, '$'))
                || words.touchesNext(i) && words.touchesNext(i + 1) && words.isMark(i + 1) && words.isNumber(i + 2)
                || words.isMark(i + 1, '%');
    }

    /// `year old`, `-year-old`, `y/o`.
    private static boolean yearsFollow(Words words, int after) {
        var at = words.isMark(after, '-') ? after + 1 : after;
        return words.phraseEnd(at, YEARS) > at
                || "y".equalsIgnoreCase(words.textOfUpTo(at, 1))
                        && words.isMark(at + 1, '/')
                        && "o".equalsIgnoreCase(words.textOfUpTo(at + 2, 1));
    }

    private static boolean isAfterCue(Words words, int i) {
        for (var at = i - 1; at >= i - 4 && !words.isBreak(at) && !words.isNumber(at); at--) {
            var cue = words.phraseEnd(at, AGE_CUE);
            if (cue > at && cue <= i) {
                return onlyLinksBetween(words, cue, i);
            }
        }
        return false;
    }

    private static boolean onlyLinksBetween(Words words, int cue, int i) {
        for (var at = cue; at < i; at++) {
            if (words.isWord(at) && words.length(at) > 2) {
                return false;
            }
        }
        return true;
    }

    /// `I am 23.`, `just turned 47`, `when she was 64`.
    private static boolean isSaidOfPerson(Words words, int i) {
        var verb = wordAt(words, i - 1);
        var next = wordAt(words, i + 1);
        if (OTHER_COUNTS.contains(next)) {
            return false;
        }
        if (TURNS.contains(verb)) {
            return !words.isMark(i + 1, ':');
        }
        var person = wordAt(words, i - 2);
        person = person.isEmpty() && words.isMark(i - 2) ? wordAt(words, i - 3) : person;
        var clauseEnds = next.isEmpty() || YEAR_WORDS.contains(next) || "and".equals(next);
        return BEING.contains(verb)
                && (PEOPLE.contains(person) || PEOPLE.contains(verb))
                && clauseEnds
                && !words.isNumber(i + 1);
    }

    private static String wordAt(Words words, int i) {
        return words.isWord(i) ? words.textOfUpTo(i, 8).toLowerCase(Locale.ROOT) : "";
    }
}
