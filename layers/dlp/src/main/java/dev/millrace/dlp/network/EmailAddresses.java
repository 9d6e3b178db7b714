package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.isGap;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;

/// E-mail addresses, with letters of any script.
///
/// Each part ends at another `@`, so that no character is read as part of more than two candidates.
public final class EmailAddresses implements CandidateDetector {

    private static final Confidence REGISTERED_TOP_LEVEL = new Confidence(0.95);
    private static final Confidence OTHER_TOP_LEVEL = new Confidence(0.92);
    private static final String LOCAL_MARKS = "._%+-'&";
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_TOP_LEVEL = 63;
    private static final int LONGEST_USER = 128;
    private static final int LONGEST_QUOTED = 66;

    @Override
    public String anchors() {
        return "@";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                InfoType.EMAIL_ADDRESS,
                "global",
                "addresses with letters of any script",
                "form, registered top-level domain",
                "RFC 5322, RFC 6531; https://data.iana.org/TLD/tlds-alpha-by-domain.txt"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var quoted = text.charAt(anchor - 1) == '"';
        var start = quoted ? startOfQuotedPart(text, anchor) : startOfLocalPart(text, anchor);
        var end = endOfDomain(text, anchor + 1);
        var dot = lastDot(text, anchor + 1, end);
        if (start < anchor && dot > anchor + 1 && isTopLevel(text, dot + 1, end) && !isInUrl(text, start)) {
            findings.add(InfoType.EMAIL_ADDRESS, start, end, confidenceIn(text.slice(dot + 1, end)));
        }
        return anchor + 1;
    }

    private static int startOfLocalPart(FoldedText text, int anchor) {
        var start = anchor;
        while (Character.isLetterOrDigit(text.charAt(start - 1)) || LOCAL_MARKS.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        while (start < anchor && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        return start;
    }

    /// `"jane roe"@example.org`
    private static int startOfQuotedPart(FoldedText text, int anchor) {
        var start = anchor - 2;
        while (anchor - start < LONGEST_QUOTED
                && start >= 0
                && text.charAt(start) != '"'
                && text.charAt(start) != '\n') {
            start--;
        }
        return text.charAt(start) == '"' && anchor - start > 2 ? start : anchor;
    }

    private static int endOfDomain(FoldedText text, int start) {
        var end = start;
        while (end - start < LONGEST_DOMAIN && isDomainCharacter(text.charAt(end))) {
            end++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isDomainCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }

    private static int lastDot(FoldedText text, int start, int end) {
        var dot = end - 1;
        while (dot >= start && text.charAt(dot) != '.') {
            dot--;
        }
        return dot;
    }

    private static boolean isTopLevel(FoldedText text, int start, int end) {
        return end - start >= 2 && end - start <= LONGEST_TOP_LEVEL && Character.isLetter(text.charAt(start));
    }

    /// Whether the address begins within `scheme://user:`, where it is a password and a host.
    private static boolean isInUrl(FoldedText text, int start) {
        var hasColon = false;
        for (var i = start - 1; i >= start - LONGEST_USER && !isGap(text.charAt(i)); i--) {
            if (text.charAt(i) == '/') {
                return hasColon && text.charAt(i - 1) == '/' && text.charAt(i - 2) == ':';
            }
            hasColon |= text.charAt(i) == ':';
        }
        return false;
    }

    private static Confidence confidenceIn(String topLevel) {
        return DomainValidator.getInstance().isValidTld(topLevel.toLowerCase(Locale.ROOT))
                ? REGISTERED_TOP_LEVEL
                : OTHER_TOP_LEVEL;
    }
}
