package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.endOfDigits;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Reads runs of digits off the text, and has them validated as numbers of one kind.
public final class DigitRuns implements CandidateDetector {

    private static final int FEWEST_DIGITS = 6;

    private final NumberValidator validator;

    public DigitRuns(NumberValidator validator) {
        this.validator = validator;
    }

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public List<DetectorFacts> facts() {
        return validator.facts();
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = endOfDigits(text, anchor, text.length());
        if (isWorthReading(text, anchor, end)) {
            var run = new DigitRun(text, anchor, end);
            if (run.digits() >= FEWEST_DIGITS) {
                return validator.validate(run, findings);
            }
        }
        return end;
    }

    private static boolean isWorthReading(FoldedText text, int start, int end) {
        return end - start <= DigitRun.MOST_DIGITS
                && (end - start >= FEWEST_DIGITS || DigitRun.nextGroup(text, end) > 0);
    }
}
