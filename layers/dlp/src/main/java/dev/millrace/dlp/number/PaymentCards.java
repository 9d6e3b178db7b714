package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.ContextWords;

/// Payment card numbers: with the right check digit, of a known issuer or introduced as a card, in one piece or in
/// groups.
public final class PaymentCards implements NumberValidator {

    private static final Confidence USUAL_FORM = new Confidence(0.95);
    /// Short, or glued to a word, or of no known issuer but introduced as a card.
    private static final Confidence LESS_SURE = new Confidence(0.6);

    private static final Confidence ODD_GROUPS = new Confidence(0.4);
    private static final Confidence NONE = new Confidence(0);
    private static final ContextWords CARD_WORDS = ContextWords.load("payment-cards");
    private static final int FEWEST = 12;
    private static final int MOST = 19;
    private static final int USUAL_FEWEST = 14;
    private static final int MOST_GROUPS = 7;

    /// Reports every reading, as the digits after a card, like the code on its back, may pass for part of it.
    @Override
    public int validate(DigitRun run, Findings findings) {
        for (var groups = Math.min(run.groups(), MOST_GROUPS); run.digitsIn(groups) >= FEWEST; groups--) {
            var confidence = isWritten(run, groups) ? confidenceIn(run, groups) : NONE;
            if (confidence.compareTo(NONE) > 0) {
                findings.add(InfoType.CREDIT_CARD, run.start(), run.endOf(groups), confidence);
            }
        }
        return run.endOf(1);
    }

    private static boolean isWritten(DigitRun run, int groups) {
        return run.digitsIn(groups) <= MOST && isSeparated(run, groups) && !isFraction(run) && !goesOn(run, groups);
    }

    private static boolean isSeparated(DigitRun run, int groups) {
        var separator = run.separatorOf(groups);
        return groups == 1 || separator == ' ' || separator == '-';
    }

    private static boolean isFraction(DigitRun run) {
        var before = run.text().charAt(run.start() - 1);
        return before == '.' && isDigit(run.text().charAt(run.start() - 2));
    }

    private static boolean goesOn(DigitRun run, int groups) {
        var end = run.endOf(groups);
        return run.text().charAt(end) == '.' && isDigit(run.text().charAt(end + 1));
    }

    private static Confidence confidenceIn(DigitRun run, int groups) {
        var digits = run.valueOf(groups);
        if (!IssuerRanges.check(digits)) {
            return NONE;
        }
        var issued = IssuerRanges.holdCard(digits);
        if (CARD_WORDS.standBefore(run.text(), run.start())) {
            return issued ? USUAL_FORM : LESS_SURE;
        }
        return issued ? confidenceByForm(run, groups) : NONE;
    }

    private static Confidence confidenceByForm(DigitRun run, int groups) {
        if (groups > 1 && !isUsualGrouping(run, groups)) {
            return ODD_GROUPS;
        }
        return run.digitsIn(groups) < USUAL_FEWEST || isGlued(run, groups) ? LESS_SURE : USUAL_FORM;
    }

    /// Groups of four, the last one shorter or longer by one, or 4-6-5 and 4-6-4 as on American Express and Diners
    /// Club.
    private static boolean isUsualGrouping(DigitRun run, int groups) {
        if (groups == 3 && run.size(0) == 4 && run.size(1) == 6) {
            return true;
        }
        for (var group = 0; group < groups - 1; group++) {
            if (run.size(group) != 4) {
                return false;
            }
        }
        return run.size(groups - 1) <= 5;
    }

    private static boolean isGlued(DigitRun run, int groups) {
        return isPlainLetter(run.text().charAt(run.start() - 1))
                || isPlainLetter(run.text().charAt(run.endOf(groups)));
    }
}
