package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isGap;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;
import java.util.Locale;

/// Values that are assigned to a name like password or token, in programs, settings, connection strings and the
/// queries of URLs: `api_key: "…"`, `;Password=…;`, `?token=…`.
///
/// Only the value is reported. Names of passwords take any value; names of keys and tokens take one that is spread as
/// random ones are, since `token = next` is no secret.
final class Assignments implements CandidateDetector {

    private static final Confidence PASSWORD = new Confidence(0.8);
    private static final Confidence RANDOM = new Confidence(0.85);
    private static final Confidence WORD_LIKE = new Confidence(0.4);
    private static final List<String> PASSWORDS =
            List.of("password", "passwd", "passphrase", "pwd", "passwort", "passcode");
    private static final List<String> KEYS = List.of(
            "secret",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authkey",
            "accountkey",
            "sharedkey",
            "signature",
            "credential",
            "credentials",
            "sig");
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_PASSWORD = 4;
    private static final int SHORTEST_KEY = 12;
    private static final int LONGEST = 512;
    private static final String END_OF_VALUE = "\"'`;&,<>(){}[]";

    /// Random hexadecimal digits have up to 4 bits each, base 64 up to 6; English words of this length seldom 3.
    /// The scanner truffleHog splits at 3 and 4.5 bits: <https://github.com/dxa4481/truffleHog>.
    private static final double FEWEST_BITS = 3;

    @Override
    public String anchors() {
        return "=:";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                SecretDetectors.GENERIC_SECRET,
                "global",
                "values assigned to names like password, secret, token, api_key",
                "name, Shannon entropy of 3 bits for keys",
                "C. E. Shannon, A Mathematical Theory of Communication, 1948"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var name = nameBefore(text, anchor);
        var password = PASSWORDS.stream().anyMatch(name::endsWith);
        if (!password && KEYS.stream().noneMatch(name::endsWith)) {
            return anchor + 1;
        }
        var start = startOfValue(text, anchor + 1);
        var end = endOfValue(text, start);
        if (end - start >= (password ? SHORTEST_PASSWORD : SHORTEST_KEY) && !isReference(text, start)) {
            findings.add(SecretDetectors.GENERIC_SECRET, start, end, confidence(text.slice(start, end), password));
        }
        return Math.max(end, anchor + 1);
    }

    private static Confidence confidence(String value, boolean password) {
        var mixed = value.chars().anyMatch(c -> !Character.isLetter(c));
        if (password) {
            return mixed ? PASSWORD : WORD_LIKE;
        }
        return mixed && Entropy.of(value) >= FEWEST_BITS ? RANDOM : WORD_LIKE;
    }

    /// The name in lower case, without what joins its words.
    private static String nameBefore(FoldedText text, int anchor) {
        var end = anchor;
        while (end > anchor - 3
                && (text.charAt(end - 1) == ' ' || isQuote(text.charAt(end - 1)) || text.charAt(end - 1) == ':')) {
            end--;
        }
        var start = Math.max(0, end);
        while (start > Math.max(0, end - LONGEST_NAME) && isOfName(text.charAt(start - 1))) {
            start--;
        }
        var name = new StringBuilder();
        for (var i = start; i < end; i++) {
            if (isPlain(text.charAt(i))) {
                name.append(text.charAt(i));
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static int startOfValue(FoldedText text, int from) {
        var at = from;
        while (at < from + 4 && (" =>".indexOf(text.charAt(at)) >= 0 || isQuote(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int endOfValue(FoldedText text, int start) {
        var end = start;
        while (end - start < LONGEST && !isGap(text.charAt(end)) && END_OF_VALUE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// `${PASSWORD}`, `$SECRET`, `%TOKEN%`, `****` and `//` name or hide a value.
    private static boolean isReference(FoldedText text, int start) {
        return "$%*/".indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isOfName(char c) {
        return isPlain(c) || c == '_' || c == '-' || c == '.';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
