package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.NRP;
import static dev.millrace.dlp.word.WordClass.FUNCTION;
import static dev.millrace.dlp.word.WordClass.NATIONALITY;
import static dev.millrace.dlp.word.WordClass.NATIONALITY_UNCLEAR;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Nationalities, peoples, religions and political movements, in either case: `English`, `cambodian`, `Shiite`.
public final class Nationalities implements WordDetector {

    private static final Confidence KNOWN = new Confidence(0.75);
    private static final Confidence LOWER_CASE = new Confidence(0.6);
    private static final Confidence UNCLEAR = new Confidence(0.4);

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            if (words.isKnown(i)) {
                var end = words.phraseEnd(i, NATIONALITY);
                if (end > i) {
                    findings.add(NRP, words.start(i), words.end(end - 1), words.isCapital(i) ? KNOWN : LOWER_CASE);
                    i = end - 1;
                } else if (words.is(i, NATIONALITY_UNCLEAR)) {
                    findings.add(NRP, words.start(i), words.end(i), unclear(words, i));
                }
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                NRP, "global", "nationality, religious or political group", "word list, capitals", "own table"));
    }

    /// `a Pole`, but not `pole`; `the Conservative leader`, but not `Christian Meyer`.
    private static Confidence unclear(Words words, int i) {
        var named = words.isCapital(i + 1) || words.isCapital(i - 1) && !words.is(i - 1, FUNCTION);
        return words.isCapital(i) && words.is(i - 1, FUNCTION) && !named ? LOWER_CASE : UNCLEAR;
    }
}
