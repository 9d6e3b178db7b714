package dev.millrace.dlp.secret;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// JSON Web Tokens: three parts of base64url joined by dots, the first of which is a JSON object with an `alg`.
final class JsonWebTokens implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.98);
    private static final int LONGEST_HEADER = 1_024;
    /// `{"`, which headers begin with, in base64.
    private static final String BEGINNING = "ey";

    @Override
    public String anchors() {
        return "e";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == 'y';
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                SecretDetectors.JWT,
                "global",
                "three parts of base64url",
                "header decodes to JSON with alg",
                "RFC 7519, RFC 7515"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (!Tokens.startsWith(text, anchor, BEGINNING) || Tokens.isUrlSafe(text.charAt(anchor - 1))) {
            return anchor + 1;
        }
        var header = Tokens.end(text, anchor);
        if (text.charAt(header) != '.' || header - anchor > LONGEST_HEADER) {
            return header;
        }
        var payload = Tokens.end(text, header + 1);
        if (payload == header + 1 || text.charAt(payload) != '.') {
            return payload;
        }
        var end = Tokens.end(text, payload + 1);
        if (isHeader(text.slice(anchor, header))) {
            findings.add(SecretDetectors.JWT, anchor, end, CERTAIN);
        }
        return end;
    }

    private static boolean isHeader(String encoded) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return json.startsWith("{") && json.endsWith("}") && json.contains("\"alg\"");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
