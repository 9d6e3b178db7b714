package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;

/// Secret access keys of AWS: forty characters of base 64, as evenly spread as random ones are, after a word that says
/// so.
final class AwsSecretKeys implements CandidateDetector {

    private static final Confidence INTRODUCED = new Confidence(0.9);
    private static final ContextWords WORDS = ContextWords.load("aws-secret");
    private static final int LENGTH = 40;
    /// Forty random characters of base 64 have 4.9 bits each on average; a path or a word in hexadecimal has below 4.
    private static final double FEWEST_BITS = 4.2;

    @Override
    public String anchors() {
        return "=:\"' >";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isBase64(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                SecretDetectors.AWS_SECRET_KEY,
                "global",
                "40 characters of base 64",
                "entropy of 4.2 bits, words like secret",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var start = anchor + 1;
        if (!isBase64(text.charAt(start + LENGTH - 1)) || !isBase64(text.charAt(start + LENGTH / 2))) {
            return anchor + 1;
        }
        var end = start;
        while (isBase64(text.charAt(end))) {
            end++;
        }
        if (end - start == LENGTH
                && text.charAt(end) != '='
                && Entropy.of(text.slice(start, end)) >= FEWEST_BITS
                && WORDS.near(text, start, end)) {
            findings.add(SecretDetectors.AWS_SECRET_KEY, start, end, INTRODUCED);
        }
        return Math.max(end, anchor + 1);
    }

    private static boolean isBase64(char c) {
        return isPlain(c) || c == '+' || c == '/';
    }
}
