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
import dev.millrace.dlp.scan.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Years from 1900 to 2099 on their own, where the word before says that they are years: `since 1977`.
final class Years implements CandidateDetector {

    private static final Confidence INTRODUCED = new Confidence(0.6);
    private static final Confidence PLAUSIBLE = new Confidence(0.5);
    private static final Confidence ALONE = new Confidence(0.3);
    private static final int LONGEST_WORD = 16;
    private static final Set<String> INTRODUCE = WordList.read("/dev/millrace/dlp/context/year.txt");

    /// After these a year is likely if no noun follows that it could count: `a 2017 film`, but not `a 2000 m race`.
    private static final Set<String> SUGGEST = WordList.read("/dev/millrace/dlp/context/year-likely.txt");

    @Override
    public String anchors() {
        return "12";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return (anchor == '1' && next == '9') || (anchor == '2' && next == '0');
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                DATE_TIME, "global", "years: since 1977", "1900 to 2099, the word before", "ISO 8601-1"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = endOfDigits(text, anchor, anchor + 5);
        if (end - anchor == 4 && isCentury(text, anchor) && standsAlone(text, anchor, end)) {
            findings.add(DATE_TIME, anchor, end, confidence(text, anchor, end));
        }
        return Math.max(end, anchor + 1);
    }

    private static boolean isCentury(FoldedText text, int start) {
        var century = text.slice(start, start + 2);
        return century.equals("19") || century.equals("20");
    }

    private static boolean standsAlone(FoldedText text, int start, int end) {
        var before = text.charAt(start - 1);
        var after = text.charAt(end);
        var leads = before == ' ' || before == '(' || before == '\n' || before == '\0';
        var continues = ",.:/-%".indexOf(after) >= 0 && isDigit(text.charAt(end + 1));
        return leads && !isPlain(after) && !continues && after != '%' && after != '_';
    }

    private static Confidence confidence(FoldedText text, int start, int end) {
        var word = wordBefore(text, start);
        if (INTRODUCE.contains(word)) {
            return countsSomething(text, end) ? PLAUSIBLE : INTRODUCED;
        }
        var round = text.slice(end - 2, end).equals("00");
        return SUGGEST.contains(word) && !round && !countsSomething(text, end) ? PLAUSIBLE : ALONE;
    }

    /// Whether a short unit follows, as in `2000 m`.
    private static boolean countsSomething(FoldedText text, int end) {
        return text.charAt(end) == ' '
                && Character.isLetter(text.charAt(end + 1))
                && !(Character.isLetter(text.charAt(end + 2)) && Character.isLetter(text.charAt(end + 3)))
                && !Character.isLetter(text.charAt(end + 3));
    }

    private static String wordBefore(FoldedText text, int start) {
        var end = start;
        while (end > Math.max(0, start - 2) && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        var from = end;
        while (from > end - LONGEST_WORD && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.slice(from, end).toLowerCase(Locale.ROOT);
    }
}
