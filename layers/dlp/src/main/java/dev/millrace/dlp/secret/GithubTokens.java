package dev.millrace.dlp.secret;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// Tokens of GitHub: classic ones (`ghp_` and its kin), whose last six characters are the CRC-32 of those before in
/// base
/// 62, and fine-grained ones (`github_pat_`).
final class GithubTokens implements CandidateDetector {

    private static final Confidence CHECKED = new Confidence(0.99);
    /// Rather cut or mistyped than something else.
    private static final Confidence UNCHECKED = new Confidence(0.7);
    private static final Confidence FINE_GRAINED = new Confidence(0.97);
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String KINDS = "pousr";
    private static final String FINE_GRAINED_PREFIX = "github_pat_";
    private static final int FINE_GRAINED_LENGTH = 93;
    private static final int CLASSIC_LENGTH = 40;
    private static final int RANDOM_FROM = 4;
    private static final int CHECK_FROM = 34;

    @Override
    public String anchors() {
        return "g";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == 'h' || next == 'i';
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                SecretDetectors.GITHUB_TOKEN,
                "global",
                "ghp_, gho_, ghu_, ghs_, ghr_ and 36 characters; github_pat_",
                "CRC-32 in base 62",
                "https://github.blog/engineering/behind-githubs-new-authentication-token-formats/"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (Tokens.isUrlSafe(text.charAt(anchor - 1))) {
            return anchor + 1;
        }
        if (Tokens.startsWith(text, anchor, FINE_GRAINED_PREFIX)) {
            var end = Tokens.end(text, anchor);
            if (end - anchor == FINE_GRAINED_LENGTH) {
                findings.add(SecretDetectors.GITHUB_TOKEN, anchor, end, FINE_GRAINED);
            }
            return end;
        }
        return isClassic(text, anchor) ? reportClassic(text, anchor, findings) : anchor + 1;
    }

    private static boolean isClassic(FoldedText text, int start) {
        return text.charAt(start + 1) == 'h'
                && KINDS.indexOf(text.charAt(start + 2)) >= 0
                && text.charAt(start + 3) == '_';
    }

    private static int reportClassic(FoldedText text, int start, Findings findings) {
        var end = Tokens.end(text, start);
        if (end - start == CLASSIC_LENGTH) {
            var token = text.slice(start, end);
            findings.add(SecretDetectors.GITHUB_TOKEN, start, end, isRight(token) ? CHECKED : UNCHECKED);
        }
        return end;
    }

    /// Whether the last six characters check the thirty random ones.
    static boolean isRight(String token) {
        return token.substring(CHECK_FROM).equals(checkOf(token.substring(RANDOM_FROM, CHECK_FROM)));
    }

    /// The CRC-32 of these characters, as six digits of base 62.
    static String checkOf(String random) {
        var sum = new CRC32();
        sum.update(random.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        for (var rest = sum.getValue(); digits.length() < CLASSIC_LENGTH - CHECK_FROM; rest /= ALPHABET.length()) {
            digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
        }
        return digits.reverse().toString();
    }
}
