package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.isGap;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// User and password of a URL of any scheme: `amqp://user:password@host`, `jdbc:oracle:thin:user/password@host`.
///
/// The host stays readable.
public final class UrlCredentials implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(1);
    private static final int LONGEST = 512;
    private static final String ORACLE_THIN = "oracle:thin";
    private static final String ORACLE_OCI = "oracle:oci";

    @Override
    public String anchors() {
        return ":";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                InfoType.URL_CREDENTIALS,
                "global",
                "user and password in URLs and connection strings",
                "form",
                "RFC 3986, section 3.2.1"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (text.charAt(anchor + 1) == '/' && text.charAt(anchor + 2) == '/') {
            return report(text, anchor + 3, ':', "/?#\"<>\\", findings);
        }
        if (endsWith(text, anchor, ORACLE_THIN) || endsWith(text, anchor, ORACLE_OCI)) {
            return report(text, anchor + 1, '/', "?#\"<>\\:", findings);
        }
        return anchor + 1;
    }

    private static boolean endsWith(FoldedText text, int end, String word) {
        return text.charAt(end - 1) == word.charAt(word.length() - 1)
                && text.slice(end - word.length(), end).equals(word);
    }

    private static int report(FoldedText text, int start, char divider, String terminators, Findings findings) {
        var at = -1;
        var divided = -1;
        var i = start;
        for (; i < start + LONGEST && !isGap(text.charAt(i)) && terminators.indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '@') {
                at = i;
            } else if (text.charAt(i) == divider && divided < 0) {
                divided = i;
            }
        }
        if (divided >= 0 && at > divided + 1) {
            findings.add(InfoType.URL_CREDENTIALS, start, at, CERTAIN);
        }
        return i;
    }
}
