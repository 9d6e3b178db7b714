package dev.millrace.dlp.network;

import static dev.millrace.dlp.network.Urls.URL;
import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;

/// Domain names without a scheme, with the path that follows: `www.example.org/a`, `ClickPhobia.com.br`.
///
/// A name must end in a registered top-level domain. Names of files and of program parts end in some as well
/// (`readme.md`, `main.rs`, `System.in`), so that a country's domain alone says little without `www.`.
final class DomainNames implements CandidateDetector {

    private static final Confidence WWW = new Confidence(0.85);
    private static final Confidence GENERIC = new Confidence(0.6);
    private static final Confidence COUNTRY = new Confidence(0.5);
    private static final Confidence COULD_BE_A_FILE = new Confidence(0.3);
    private static final DomainValidator DOMAINS = DomainValidator.getInstance();
    private static final int LONGEST = 253;

    /// The domains that most names without a scheme end in. Others, as `.zip` or `.name`, are words of their own.
    private static final Set<String> USUAL = Set.of(
            "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "dev", "app", "online", "shop");

    /// Countries whose codes also end the names of files, or are common words after a dot left without its space.
    private static final Set<String> LIKE_FILES = Set.of(
            "md", "rs", "py", "sh", "pl", "ps", "so", "ai", "cc", "mk", "ml", "ms", "in", "is", "it", "at", "to", "me",
            "my", "no", "do", "be", "am", "as", "us", "id", "vi", "la", "pm", "tf", "ws", "st", "sc");

    @Override
    public String anchors() {
        return ".";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isPlain(next);
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var start = anchor;
        while (anchor - start < 63 && isLabel(text.charAt(start - 1))) {
            start--;
        }
        if (start == anchor || !startsAlone(text, start)) {
            return anchor + 1;
        }
        var end = anchor;
        while (end - start < LONGEST && (isLabel(text.charAt(end)) || isInnerDot(text, end))) {
            end++;
        }
        if (endsAlone(text, end)) {
            report(text, start, end, findings);
        }
        return end;
    }

    private static void report(FoldedText text, int start, int end, Findings findings) {
        var name = text.slice(start, end).toLowerCase(Locale.ROOT);
        if (isPlainLetter(name.charAt(name.length() - 1)) && DOMAINS.isValid(name)) {
            var path = text.charAt(end) == '/' || text.charAt(end) == '?' ? Urls.endOf(text, end) : end;
            findings.add(URL, start, path, confidence(name));
        }
    }

    private static Confidence confidence(String name) {
        var topLevel = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("www.")) {
            return WWW;
        }
        if (USUAL.contains(topLevel)) {
            return GENERIC;
        }
        var second = name.substring(0, name.length() - topLevel.length() - 1);
        if (second.endsWith(".com") || second.endsWith(".co") || second.endsWith(".org")) {
            return GENERIC;
        }
        return DOMAINS.isValidCountryCodeTld(topLevel) && !LIKE_FILES.contains(topLevel) ? COUNTRY : COULD_BE_A_FILE;
    }

    private static boolean isLabel(char c) {
        return isPlain(c) || c == '-';
    }

    private static boolean isInnerDot(FoldedText text, int at) {
        return text.charAt(at) == '.' && isPlain(text.charAt(at + 1));
    }

    private static boolean startsAlone(FoldedText text, int start) {
        var before = text.charAt(start - 1);
        return !Character.isLetterOrDigit(before) && "/@._\\$%#&+-".indexOf(before) < 0;
    }

    /// An address or a call goes on in another way.
    private static boolean endsAlone(FoldedText text, int end) {
        var after = text.charAt(end);
        return !Character.isLetterOrDigit(after) && after != '@' && after != '_' && after != '(' && after != '\\';
    }
}
