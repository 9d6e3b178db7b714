package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Values that are assigned to a name like password or token, in programs, settings, connection strings and the
/// queries of URLs: `api_key: "…"`, `;Password=…;`, `?token=…`.
///
/// Only the value is reported. Names of passwords take any value but words that say that there is none, as `required`;
/// of a single word they are less sure. Names of keys and tokens take one that is spread as random ones are, since
/// `token = next` is no secret.
final class Assignments implements CandidateDetector {

    private static final Confidence PASSWORD = new Confidence(0.8);
    private static final Confidence RANDOM = new Confidence(0.85);
    private static final Confidence WORD_ALONE = new Confidence(0.6);
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
            "sessionid",
            "sig");
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_PASSWORD = 4;
    private static final int SHORTEST_KEY = 12;
    private static final List<String> SCHEMES = List.of("bearer ", "basic ", "token ", "apikey ");

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
        if (PASSWORDS.stream().anyMatch(name::endsWith)) {
            return report(
                    AssignedValue.read(text, anchor + 1), anchor, SHORTEST_PASSWORD, Assignments::ofPassword, findings);
        }
        if (KEYS.stream().anyMatch(name::endsWith)) {
            return report(AssignedValue.read(text, anchor + 1), anchor, SHORTEST_KEY, Assignments::ofKey, findings);
        }
        if (name.endsWith("authorization")) {
            var value = AssignedValue.read(text, afterScheme(text, anchor + 1));
            return report(value, anchor, SHORTEST_PASSWORD, Assignments::ofPassword, findings);
        }
        return anchor + 1;
    }

    /// @return from where to look on
    private static int report(
            AssignedValue value,
            int anchor,
            int shortest,
            Function<AssignedValue, Confidence> confidence,
            Findings findings) {
        if (value.length() >= shortest && !value.isReference()) {
            findings.add(SecretDetectors.GENERIC_SECRET, value.start(), value.end(), confidence.apply(value));
        }
        return Math.max(value.end(), anchor + 1);
    }

    private static Confidence ofPassword(AssignedValue value) {
        if (value.text().chars().anyMatch(c -> !Character.isLetter(c))) {
            return PASSWORD;
        }
        return value.alone() && !value.isWordForNone() ? WORD_ALONE : WORD_LIKE;
    }

    private static Confidence ofKey(AssignedValue value) {
        var mixed = value.text().chars().anyMatch(c -> !Character.isLetter(c));
        return mixed && Entropy.of(value.text()) >= FEWEST_BITS ? RANDOM : WORD_LIKE;
    }

    /// Where the credentials of `Authorization: Bearer …` begin (RFC 9110, section 11.6.2).
    private static int afterScheme(FoldedText text, int from) {
        var at = from;
        while (at < from + 3 && (text.charAt(at) == ' ' || isQuote(text.charAt(at)))) {
            at++;
        }
        for (var scheme : SCHEMES) {
            if (text.slice(at, at + scheme.length()).equalsIgnoreCase(scheme)) {
                return at + scheme.length();
            }
        }
        return from;
    }

    /// The name in lower case, without what joins its words.
    private static String nameBefore(FoldedText text, int anchor) {
        var end = anchor;
        while (end > anchor - 3
                && (text.charAt(end - 1) == ' '
                        || isQuote(text.charAt(end - 1))
                        || text.charAt(end - 1) == ':'
                        || text.charAt(end - 1) == '\\')) {
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

    private static boolean isOfName(char c) {
        return isPlain(c) || c == '_' || c == '-' || c == '.';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
