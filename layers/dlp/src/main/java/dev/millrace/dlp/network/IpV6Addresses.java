package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.isHex;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// IPv6 addresses, compressed ones and those that end in an IPv4 address included.
public final class IpV6Addresses implements CandidateDetector {

    private static final Confidence LIKELY = new Confidence(0.9);
    /// `1::2` may also be a name in a program.
    private static final Confidence SHORT = new Confidence(0.6);

    private static final int LONGEST = 45;
    private static final int SURE_LENGTH = 6;

    @Override
    public String anchors() {
        return ":";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == ':' || isHex(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                InfoType.IP_ADDRESS,
                "global",
                "IPv6, compressed and with IPv4 inside",
                "form",
                "RFC 4291, section 2.2"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var start = anchor;
        while (anchor - start < 4 && isHex(text.charAt(start - 1))) {
            start--;
        }
        if (isPlain(text.charAt(start - 1)) || text.charAt(start - 1) == '_') {
            return anchor + 1;
        }
        var tokenEnd = endOfToken(text, start);
        var end = withoutPunctuation(text, start, tokenEnd);
        if (end > start && endsAlone(text, end) && IpV6Form.matches(text, start, end)) {
            findings.add(InfoType.IP_ADDRESS, start, end, end - start < SURE_LENGTH ? SHORT : LIKELY);
        }
        return Math.max(tokenEnd, anchor + 1);
    }

    private static int endOfToken(FoldedText text, int start) {
        var end = start;
        while (end - start <= LONGEST && isTokenCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isTokenCharacter(char c) {
        return isHex(c) || c == ':' || c == '.';
    }

    private static int withoutPunctuation(FoldedText text, int start, int tokenEnd) {
        var end = tokenEnd;
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        var endsInOneColon = end - start > 1 && text.charAt(end - 1) == ':' && text.charAt(end - 2) != ':';
        return endsInOneColon ? end - 1 : end;
    }

    private static boolean endsAlone(FoldedText text, int end) {
        return !isPlain(text.charAt(end)) && text.charAt(end) != '_';
    }
}
