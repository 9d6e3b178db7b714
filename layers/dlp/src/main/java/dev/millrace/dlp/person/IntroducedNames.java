package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.PERSON;
import static dev.millrace.dlp.word.WordClass.NAME_CUE;
import static dev.millrace.dlp.word.WordClass.NAME_LABEL;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Names that words before them announce: `my name is`, `Dear`, `Kind regards,`, `Name:`.
public final class IntroducedNames implements WordDetector {

    private static final Confidence SURE = new Confidence(0.88);
    private static final Confidence LIKELY = new Confidence(0.7);
    private static final int MOST_BETWEEN = 4;

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            if (words.isKnown(i)) {
                var announced = Math.max(afterCue(words, i), afterLabel(words, i));
                var end = announced > i ? PersonNames.endAfter(words, announced) : i;
                if (end > announced && announced > i && !PersonNames.isUnlikely(words, announced, end)) {
                    var alone = end == announced + 1;
                    findings.add(PERSON, words.start(announced), words.end(end - 1), alone ? LIKELY : SURE);
                }
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                PERSON, "global", "the name after words that announce one", "phrases of 15 languages", "own table"));
    }

    private static int afterCue(Words words, int i) {
        var at = words.phraseEnd(i, NAME_CUE);
        return at == i ? i : afterMarks(words, at);
    }

    private static int afterLabel(Words words, int i) {
        var at = words.phraseEnd(i, NAME_LABEL);
        return at == i || !words.isMark(at, ':') ? i : afterMarks(words, at + 1);
    }

    private static int afterMarks(Words words, int from) {
        var at = from;
        while (at < from + MOST_BETWEEN && (words.isBreak(at) || words.isMark(at, ',') || words.isMark(at, ':'))) {
            at++;
        }
        return at;
    }
}
