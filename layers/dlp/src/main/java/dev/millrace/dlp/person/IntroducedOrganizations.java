package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.ORGANIZATION;
import static dev.millrace.dlp.word.WordClass.ORGANIZATION_CUE;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Organizations that words before them announce: `works for`, `Employer:`.
public final class IntroducedOrganizations implements WordDetector {

    private static final Confidence LIKELY = new Confidence(0.7);

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            var cue = words.isKnown(i) ? words.phraseEnd(i, ORGANIZATION_CUE) : i;
            var name = words.isMark(cue, ':') ? cue + 1 : cue;
            var announces = cue > i && (cue > i + 1 || name > cue);
            var end = announces && words.isCapital(name) ? PersonNames.endAfter(words, name) : name;
            if (end > name) {
                findings.add(ORGANIZATION, words.start(name), words.end(end - 1), LIKELY);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                ORGANIZATION,
                "global",
                "the name after words that announce an employer",
                "phrases of 12 languages",
                "own table"));
    }
}
