package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.TITLE;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.JOB;
import static dev.millrace.dlp.word.WordClass.JOB_CUE;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Occupations where a person's belongs: on a line of its own, as in a signature, or after `works as a`.
public final class Occupations implements WordDetector {

    private static final Confidence INTRODUCED = new Confidence(0.75);
    private static final Confidence ON_ITS_LINE = new Confidence(0.6);
    private static final Confidence IN_ROLE = new Confidence(0.55);
    private static final int LONGEST = 8;

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            var introduced = words.isKnown(i) ? words.phraseEnd(i, JOB_CUE) : i;
            if (introduced > i) {
                report(words, afterMark(words, introduced), INTRODUCED, findings);
            } else if (isRole(words, i)) {
                report(words, i, IN_ROLE, findings);
            } else if (words.isWord(i) && (i == 0 || words.isBreak(i - 1))) {
                report(words, i, ON_ITS_LINE, findings);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                TITLE,
                "global",
                "occupations on a line of their own or announced",
                "word list, position",
                "own table"));
    }

    private static void report(Words words, int start, Confidence confidence, Findings findings) {
        var end = confidence.equals(ON_ITS_LINE) ? endOfLine(words, start) : endOfJob(words, start);
        if (end > start && words.is(end - 1, JOB) && end - start <= LONGEST) {
            findings.add(TITLE, words.start(start), words.end(end - 1), confidence);
        }
    }

    /// `as Booking clerk`, `Ana, the Technical writer, said`: written like a name.
    private static boolean isRole(Words words, int i) {
        return words.isCapital(i)
                && ("as".equals(words.textOfUpTo(i - 1, 2))
                        || "the".equals(words.textOfUpTo(i - 1, 3)) && words.isMark(i - 2, ','));
    }

    private static int afterMark(Words words, int at) {
        return words.isMark(at, ':') ? at + 1 : at;
    }

    private static int endOfLine(Words words, int start) {
        var end = start;
        while (end < words.count() && end <= start + LONGEST && !words.isBreak(end)) {
            if (!words.isWord(end)
                    && !words.isMark(end, ',')
                    && !words.isMark(end, '-')
                    && !words.isMark(end, '/')
                    && !words.isMark(end, '\'')) {
                return start;
            }
            end++;
        }
        return end;
    }

    private static boolean isJobWord(Words words, int at) {
        return words.isWord(at) && !words.is(at, FUNCTION) || words.isMark(at, '-') && words.touchesNext(at - 1);
    }

    private static int endOfJob(Words words, int start) {
        var end = start;
        for (var at = start; at < start + LONGEST && isJobWord(words, at); at++) {
            end = words.is(at, JOB) ? at + 1 : end;
        }
        return end;
    }
}
