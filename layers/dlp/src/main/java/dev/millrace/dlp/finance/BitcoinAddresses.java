package dev.millrace.dlp.finance;

import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Bitcoin addresses of the older kind, which begin with `1` or `3`.
final class BitcoinAddresses implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.99);
    private static final int SHORTEST = 26;
    private static final int LONGEST = 35;

    @Override
    public String anchors() {
        return "13";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return isPlain(next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                FinanceDetectors.CRYPTO,
                "global",
                "Bitcoin addresses that begin with 1 or 3",
                "Base58Check: double SHA-256",
                "https://en.bitcoin.it/wiki/Base58Check_encoding"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var end = anchor;
        while (isPlain(text.charAt(end))) {
            end++;
        }
        var length = end - anchor;
        if (length >= SHORTEST
                && length <= LONGEST
                && !isPlain(text.charAt(anchor - 1))
                && Base58Check.isAddress(text.slice(anchor, end))) {
            findings.add(FinanceDetectors.CRYPTO, anchor, end, CERTAIN);
        }
        return end;
    }
}
