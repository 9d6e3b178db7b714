package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.isGap;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;
import java.util.Locale;

/// Addresses of pages and files, with a scheme: `https://example.org/a?b=c`. Of those that hold a password, the
/// password
/// alone is reported, by another detector.
final class Urls implements CandidateDetector {

    static final InfoType URL = new InfoType("URL");
    private static final Confidence CERTAIN = new Confidence(0.9);
    private static final List<String> SCHEMES = List.of("http", "https", "ftp", "ftps", "sftp", "ws", "wss");
    private static final int LONGEST_SCHEME = 5;
    private static final int LONGEST = 2_048;
    private static final int LONGEST_USER = 512;
    private static final String NOT_IN_URLS = "<>\"`{}|\\^";
    private static final String NOT_AT_THE_END = ".,;:!?'*_";

    @Override
    public String anchors() {
        return ":";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                URL,
                "global",
                "web and file addresses, and domain names",
                "scheme, or registered top-level domain",
                "RFC 3986"));
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == '/';
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var host = anchor + 3;
        if (text.charAt(anchor + 2) != '/' || !isHostCharacter(text.charAt(host))) {
            return anchor + 1;
        }
        var start = anchor;
        while (anchor - start <= LONGEST_SCHEME && isPlainLetter(text.charAt(start - 1))) {
            start--;
        }
        var end = endOf(text, host);
        if (SCHEMES.contains(text.slice(start, anchor).toLowerCase(Locale.ROOT))
                && end - host > 2
                && !hasUser(text, host)) {
            findings.add(URL, start, end, CERTAIN);
        }
        return end;
    }

    /// Where the address ends whose host or path goes on there. Punctuation that ends a sentence is no part of it,
    /// nor is a bracket that was not opened within.
    static int endOf(FoldedText text, int from) {
        var end = from;
        var open = 0;
        while (end - from < LONGEST && !isGap(text.charAt(end)) && NOT_IN_URLS.indexOf(text.charAt(end)) < 0) {
            open += text.charAt(end) == '(' ? 1 : 0;
            if (text.charAt(end) == ')' && --open < 0) {
                break;
            }
            end++;
        }
        while (end > from && NOT_AT_THE_END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /// Looks as far as passwords reach, which may hold characters that end an address.
    private static boolean hasUser(FoldedText text, int host) {
        for (var at = host; at < host + LONGEST_USER && !isGap(text.charAt(at)); at++) {
            if (text.charAt(at) == '@') {
                return true;
            }
            if ("/?#\"<>\\".indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHostCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '[';
    }
}
