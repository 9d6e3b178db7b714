package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isGap;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Private keys in PEM, from `-----BEGIN` to the end of the `-----END` line; without one, to the end of what looks like
/// base64.
final class PrivateKeys implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(1);
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST = 20_000;

    @Override
    public String anchors() {
        return "-";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == '-';
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                SecretDetectors.PRIVATE_KEY, "global", "PEM blocks of private keys", "header and footer", "RFC 7468"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (!Tokens.startsWith(text, anchor, BEGIN)) {
            return anchor + 1;
        }
        var label = anchor + BEGIN.length();
        var header = endOfLabel(text, label);
        if (header < 0 || !text.slice(label, header).contains(PRIVATE_KEY)) {
            return label;
        }
        var end = endOfBlock(text, header);
        findings.add(SecretDetectors.PRIVATE_KEY, anchor, end, CERTAIN);
        return end;
    }

    /// Where the label's closing dashes end; -1 if there are none.
    private static int endOfLabel(FoldedText text, int label) {
        for (var at = label; at < label + LONGEST_LABEL; at++) {
            if (Tokens.startsWith(text, at, DASHES)) {
                return at + DASHES.length();
            }
        }
        return -1;
    }

    private static int endOfBlock(FoldedText text, int header) {
        var limit = Math.min(text.length(), header + LONGEST);
        var at = header;
        while (at < limit && isOfBody(text.charAt(at))) {
            if (text.charAt(at) == '-' && Tokens.startsWith(text, at, END)) {
                var end = endOfLabel(text, at + END.length());
                return end < 0 ? at + END.length() : end;
            }
            at++;
        }
        return at;
    }

    /// Base64, line breaks (also written as `\n`), and the header lines of encrypted keys.
    private static boolean isOfBody(char c) {
        return isPlain(c) || isGap(c) && c != '\0' || "+/=-\\:,".indexOf(c) >= 0;
    }
}
