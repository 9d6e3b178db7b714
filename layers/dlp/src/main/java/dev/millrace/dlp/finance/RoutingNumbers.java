package dev.millrace.dlp.finance;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;

/// Routing numbers of banks in the United States: nine digits, of which the last checks the others.
///
/// One number of nine digits in ten passes the check, so that it takes a word like routing to be sure.
final class RoutingNumbers implements CandidateDetector {

    private static final Confidence INTRODUCED = new Confidence(0.9);
    private static final Confidence ALONE = new Confidence(0.4);
    private static final ContextWords WORDS = ContextWords.load("aba-routing");
    private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7, 1};

    @Override
    public String anchors() {
        return "01234678";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isDigit(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                FinanceDetectors.US_ABA_ROUTING,
                "US",
                "9 digits",
                "weights 3-7-1, Federal Reserve prefixes, words like routing",
                "https://en.wikipedia.org/wiki/ABA_routing_transit_number"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = endOfDigits(text, anchor, text.length());
        if (end - anchor == WEIGHTS.length
                && standsAlone(text, anchor, end)
                && isIssued(text, anchor)
                && isRight(text, anchor)) {
            findings.add(
                    FinanceDetectors.US_ABA_ROUTING, anchor, end, WORDS.near(text, anchor, end) ? INTRODUCED : ALONE);
        }
        return end;
    }

    private static boolean standsAlone(FoldedText text, int start, int end) {
        var before = text.charAt(start - 1);
        var after = text.charAt(end);
        var joined = (".-/".indexOf(before) >= 0 && isDigit(text.charAt(start - 2)))
                || (".-/".indexOf(after) >= 0 && isDigit(text.charAt(end + 1)));
        return !isPlain(before) && !isPlain(after) && !joined && before != '_' && after != '_';
    }

    /// The Federal Reserve gives out 00 to 12 and 21 to 32 as first digits, 61 to 72 for electronic payments, 80 for
    /// traveller's cheques.
    private static boolean isIssued(FoldedText text, int start) {
        var district = Integer.parseInt(text.slice(start, start + 2));
        return district <= 12
                || (district >= 21 && district <= 32)
                || (district >= 61 && district <= 72)
                || district == 80;
    }

    private static boolean isRight(FoldedText text, int start) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(start + i) - '0');
        }
        return sum % 10 == 0 && sum > 0;
    }
}
