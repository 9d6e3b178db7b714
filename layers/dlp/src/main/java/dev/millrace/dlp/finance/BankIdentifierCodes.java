package dev.millrace.dlp.finance;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Bank identifier codes (BIC, also called SWIFT codes): four letters, a country, two characters of location, and
/// three of a branch if there is one. Many words have this form, so that without a word like BIC one is hardly likely.
final class BankIdentifierCodes implements CandidateDetector {

    private static final Confidence INTRODUCED = new Confidence(0.85);
    private static final Confidence WITH_BRANCH_AND_DIGITS = new Confidence(0.45);
    private static final Confidence LIKE_A_WORD = new Confidence(0.3);
    private static final ContextWords WORDS = ContextWords.load("bic");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int HEAD_OFFICE = 8;
    private static final int BRANCH = 11;

    @Override
    public String anchors() {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isCapital(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                FinanceDetectors.BIC_CODE, "global", "8 or 11 characters", "country code, words like BIC", "ISO 9362"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = anchor;
        while (isPlain(text.charAt(end))) {
            end++;
        }
        var length = end - anchor;
        if ((length == HEAD_OFFICE || length == BRANCH)
                && !isPlain(text.charAt(anchor - 1))
                && isCode(text, anchor, end)) {
            findings.add(FinanceDetectors.BIC_CODE, anchor, end, confidence(text, anchor, end));
        }
        return end;
    }

    private static boolean isCode(FoldedText text, int start, int end) {
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (!isCapital(c) && !(isDigit(c) && i >= start + 6)) {
                return false;
            }
        }
        return COUNTRIES.contains(text.slice(start + 4, start + 6))
                || text.slice(start + 4, start + 6).equals("XK");
    }

    private static Confidence confidence(FoldedText text, int start, int end) {
        if (WORDS.near(text, start, end)) {
            return INTRODUCED;
        }
        var digits = text.slice(start, end).chars().anyMatch(c -> isDigit((char) c));
        return digits && end - start == BRANCH ? WITH_BRANCH_AND_DIGITS : LIKE_A_WORD;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
