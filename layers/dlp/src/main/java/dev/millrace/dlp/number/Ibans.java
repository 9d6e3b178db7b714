package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;
import java.util.Locale;

/// Bank account numbers (IBAN, ISO 13616) of every country that has them, in one piece or in groups.
///
/// Anchored at the first check digit: digits are far rarer than the letters of a country code.
public final class Ibans implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.99);
    /// The check digits are right, but the neighbouring characters look like more of the same word.
    private static final Confidence GLUED = new Confidence(0.7);

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isDigit(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                InfoType.IBAN_CODE,
                "global",
                "account numbers of all countries that have IBANs",
                "length and form of the country, ISO 7064 mod 97-10",
                "ISO 13616-1; SWIFT IBAN registry"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (isPlainLetter(text.charAt(anchor - 1)) && isPlainLetter(text.charAt(anchor - 2))) {
            report(text, anchor - 2, findings);
        }
        return anchor + 1;
    }

    private static void report(FoldedText text, int start, Findings findings) {
        var country = text.slice(start, start + 2).toUpperCase(Locale.ROOT);
        IbanForm.in(country).ifPresent(form -> {
            var iban = new StringBuilder(form.length());
            var end = read(text, start, form.length(), iban);
            if (iban.length() == form.length() && form.fits(iban) && CheckDigits.areRight(iban)) {
                add(text, start, end, findings);
            }
        });
    }

    /// Reads so many letters and digits, with at most one separator before each.
    private static int read(FoldedText text, int start, int length, StringBuilder into) {
        var at = start;
        while (into.length() < length) {
            if (isSeparator(text.charAt(at)) && into.length() >= 4) {
                at++;
            }
            if (!isPlain(text.charAt(at))) {
                return at;
            }
            into.append(text.charAt(at++));
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '.';
    }

    private static void add(FoldedText text, int start, int end, Findings findings) {
        if (!isDigit(text.charAt(end))) {
            var glued = isPlain(text.charAt(start - 1)) || isPlain(text.charAt(end));
            findings.add(InfoType.IBAN_CODE, start, end, glued ? GLUED : CERTAIN);
        }
    }
}
