package dev.millrace.dlp.person;

import static dev.millrace.dlp.person.PersonTypes.PERSON;
import static dev.millrace.dlp.person.PersonTypes.TITLE;
import static dev.millrace.dlp.word.WordClass.HONORIFIC;
import static dev.millrace.dlp.word.WordClass.HONORIFIC_UNCLEAR;
import static dev.millrace.dlp.word.WordClass.POST_NOMINAL;
import static dev.millrace.dlp.word.WordClass.STREET_AFTER;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.word.WordDetector;
import dev.millrace.dlp.word.Words;
import java.util.List;

/// Titles, and the names they stand before: `Dr. Ana Prieto`, `Herr Müller`, `Jane Doe, MD`.
public final class Honorifics implements WordDetector {

    private static final Confidence OF_TITLE = new Confidence(0.85);
    private static final Confidence OF_NAME = new Confidence(0.9);
    private static final Confidence OF_UNCLEAR_TITLE = new Confidence(0.6);
    private static final Confidence AFTER_UNCLEAR_TITLE = new Confidence(0.65);

    @Override
    public void detect(Words words, Findings findings) {
        for (var i = 0; i < words.count(); i++) {
            if (words.isMark(i - 1, '@')) {
                continue; // the host of an address: jane@dr.example
            }
            if (words.is(i, HONORIFIC) && (words.isCapital(i) || words.lowerCaseOnly()) && !isStreetType(words, i)) {
                i = titled(words, i, findings, OF_TITLE, OF_NAME) - 1;
            } else if (words.is(i, HONORIFIC_UNCLEAR) && words.isCapital(i)) {
                i = titled(words, i, findings, OF_UNCLEAR_TITLE, AFTER_UNCLEAR_TITLE) - 1;
            } else if (words.is(i, POST_NOMINAL)
                    && words.isCapital(i)
                    && words.isMark(i - 1, ',')
                    && words.isCapital(i - 2)) {
                findings.add(TITLE, words.start(i), words.end(i), OF_UNCLEAR_TITLE);
            }
        }
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(
                new DetectorFacts(TITLE, "global", "forms of address and academic titles", "word list", "own table"),
                new DetectorFacts(PERSON, "global", "the name after a title", "capitals", "own rules"));
    }

    /// `12 Holloway Dr`.
    private static boolean isStreetType(Words words, int i) {
        return words.is(i, STREET_AFTER) && words.isCapital(i - 1) && words.isNumber(i - 2);
    }

    private static int titled(Words words, int i, Findings findings, Confidence title, Confidence name) {
        var after = words.isMark(i + 1, '.') && words.touchesNext(i) ? i + 2 : i + 1;
        if (words.is(after, HONORIFIC) && words.isCapital(after)) {
            findings.add(TITLE, words.start(i), words.end(after - 1), title);
            return after;
        }
        var end = PersonNames.endAfter(words, after);
        if (end == after) {
            return after;
        }
        findings.add(TITLE, words.start(i), words.end(after - 1), title);
        findings.add(PERSON, words.start(after), words.end(end - 1), name);
        return end;
    }
}
