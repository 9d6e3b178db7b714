package dev.millrace.dlp.time;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.time.TimeDetectors.DATE_TIME;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;

/// Times of day without a date. Hours and minutes alone may be a score, a verse or a scale as well.
final class TimesOfDay implements CandidateDetector {

    private static final Confidence UNMISTAKABLE = new Confidence(0.75);
    private static final Confidence INTRODUCED = new Confidence(0.6);
    private static final Confidence ALONE = new Confidence(0.4);
    private static final ContextWords WORDS = ContextWords.load("time-of-day");

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                DATE_TIME, "global", "times of day: 10:30, 9 p.m., 15h30", "ranges, words like at", "ISO 8601-1"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var next = endOfDigits(text, anchor, anchor + 3);
        if (next - anchor > 2 || !startsAlone(text, anchor)) {
            return endOfDigits(text, next, text.length());
        }
        var end = TimeOfDay.endIfAt(text, anchor);
        if (end < 0) {
            return next;
        }
        findings.add(DATE_TIME, anchor, end, confidence(text, anchor, end));
        return end;
    }

    private static Confidence confidence(FoldedText text, int start, int end) {
        if (TimeOfDay.isUnmistakable(text, start, end)) {
            return UNMISTAKABLE;
        }
        return WORDS.standBefore(text, start) ? INTRODUCED : ALONE;
    }

    private static boolean startsAlone(FoldedText text, int start) {
        var before = text.charAt(start - 1);
        var joined = (before == '.' || before == ':' || before == ',' || before == '-' || before == '/')
                && isDigit(text.charAt(start - 2));
        return !isPlain(before) && !joined && before != '_';
    }
}
