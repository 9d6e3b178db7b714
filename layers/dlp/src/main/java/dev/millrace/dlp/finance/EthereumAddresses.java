package dev.millrace.dlp.finance;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isHex;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.ContextWords;
import java.util.List;
import java.util.Locale;

/// Ethereum addresses: `0x` and forty hex digits. If their letters are of both cases, the cases are a checksum; if not,
/// the form alone could be any hash of twenty bytes.
final class EthereumAddresses implements CandidateDetector {

    private static final Confidence CHECKED = new Confidence(0.99);
    private static final Confidence INTRODUCED = new Confidence(0.85);
    private static final Confidence UNCHECKED = new Confidence(0.55);
    private static final ContextWords WORDS = ContextWords.load("crypto");
    private static final int LENGTH = 42;

    @Override
    public String anchors() {
        return "0";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == 'x';
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                FinanceDetectors.CRYPTO,
                "global",
                "Ethereum addresses: 0x and 40 hex digits",
                "EIP-55: Keccak-256",
                "ERC-55"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = anchor + 2;
        while (end - anchor <= LENGTH && isHex(text.charAt(end))) {
            end++;
        }
        if (end - anchor == LENGTH && !isPlain(text.charAt(end)) && !isPlain(text.charAt(anchor - 1))) {
            report(text, anchor, end, findings);
        }
        return end;
    }

    private static void report(FoldedText text, int start, int end, Findings findings) {
        var digits = text.slice(start + 2, end);
        var lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            findings.add(FinanceDetectors.CRYPTO, start, end, WORDS.near(text, start, end) ? INTRODUCED : UNCHECKED);
        } else if (digits.equals(inCheckedCase(lower))) {
            findings.add(FinanceDetectors.CRYPTO, start, end, CHECKED);
        }
    }

    /// Letters are capital where the hash of the lower-case digits has an eight or more.
    private static String inCheckedCase(String lower) {
        var hash = Keccak256.of(lower);
        var checked = new StringBuilder(lower.length());
        for (var i = 0; i < lower.length(); i++) {
            var nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
            var c = lower.charAt(i);
            checked.append(nibble >= 8 && !isDigit(c) ? Character.toUpperCase(c) : c);
        }
        return checked.toString();
    }
}
