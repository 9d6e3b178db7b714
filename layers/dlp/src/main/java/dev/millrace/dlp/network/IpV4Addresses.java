package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.endOfDigits;
import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;

/// IPv4 addresses in dotted form. The same form after a word like "version" or "section" is more likely that, and four
/// pairs of digits after a word like "phone" are a number of Denmark or Norway.
public final class IpV4Addresses implements CandidateDetector {

    private static final Confidence LIKELY = new Confidence(0.9);
    private static final Confidence RATHER_ANOTHER = new Confidence(0.3);
    private static final ContextWords VERSIONS = ContextWords.load("version-numbers");
    private static final ContextWords PHONES = ContextWords.load("phone");
    private static final int OCTETS = 4;
    private static final int PAIRS = 11;
    /// No number of those countries begins with a lower one.
    private static final char FIRST_OF_PHONES = '2';

    @Override
    public String anchors() {
        return ".";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isDigit(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                InfoType.IP_ADDRESS,
                "global",
                "IPv4 in dotted form",
                "ranges, words like version or phone",
                "RFC 1123, section 2.1"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (!isDigit(text.charAt(anchor - 1))) {
            return anchor + 1;
        }
        var start = anchor - 1;
        while (anchor - start < 3 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        var end = endOfQuad(text, start);
        if (end > 0 && startsAlone(text, start) && endsAlone(text, end)) {
            var another = VERSIONS.standBefore(text, start) || isPhone(text, start, end);
            findings.add(InfoType.IP_ADDRESS, start, end, another ? RATHER_ANOTHER : LIKELY);
            return end;
        }
        return anchor + 1;
    }

    private static boolean isPhone(FoldedText text, int start, int end) {
        return end - start == PAIRS
                && text.charAt(start + 2) == '.'
                && text.charAt(start + 5) == '.'
                && text.charAt(start + 8) == '.'
                && text.charAt(start) >= FIRST_OF_PHONES
                && PHONES.standBefore(text, start);
    }

    /// Where the four octets end that begin there; 0 if there are none.
    static int endOfQuad(FoldedText text, int start) {
        var at = start;
        for (var octet = 1; octet <= OCTETS; octet++) {
            var end = endOfDigits(text, at, at + 3);
            if (!isOctet(text, at, end) || (octet < OCTETS && text.charAt(end) != '.')) {
                return 0;
            }
            at = end + 1;
        }
        return at - 1;
    }

    private static boolean isOctet(FoldedText text, int start, int end) {
        return switch (end - start) {
            case 1 -> true;
            case 2 -> text.charAt(start) != '0';
            case 3 -> text.charAt(start) != '0' && Integer.parseInt(text.slice(start, end)) <= 255;
            default -> false;
        };
    }

    private static boolean startsAlone(FoldedText text, int start) {
        var before = text.charAt(start - 1);
        return !isPlain(before) && !(before == '.' && isPlain(text.charAt(start - 2)));
    }

    private static boolean endsAlone(FoldedText text, int end) {
        var after = text.charAt(end);
        return !isPlain(after) && !(after == '.' && isPlain(text.charAt(end + 1)) && isDigit(text.charAt(end + 1)));
    }
}
