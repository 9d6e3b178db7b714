package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Access key ids of AWS: `AKIA` or `ASIA` and sixteen characters of base 32.
final class AwsAccessKeys implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.97);
    private static final int LENGTH = 20;

    @Override
    public String anchors() {
        return "A";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == 'K' || next == 'S';
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                SecretDetectors.AWS_ACCESS_KEY,
                "global",
                "AKIA or ASIA and 16 characters",
                "prefix, base 32",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var known = Tokens.startsWith(text, anchor, "AKIA") || Tokens.startsWith(text, anchor, "ASIA");
        if (!known || isPlain(text.charAt(anchor - 1))) {
            return anchor + 1;
        }
        var end = anchor + 4;
        while (end - anchor < LENGTH && isBase32(text.charAt(end))) {
            end++;
        }
        if (end - anchor == LENGTH && !isPlain(text.charAt(end))) {
            findings.add(SecretDetectors.AWS_ACCESS_KEY, anchor, end, CERTAIN);
        }
        return end;
    }

    private static boolean isBase32(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
    }
}
