package dev.millrace.dlp.finance;

import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Bitcoin addresses of the newer kind, which begin with `bc1`.
final class SegwitAddresses implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.99);
    private static final int SHORTEST = 14;
    private static final int LONGEST = 90;

    @Override
    public String anchors() {
        return "bB";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == 'c' || next == 'C';
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                FinanceDetectors.CRYPTO,
                "global",
                "Bitcoin addresses that begin with bc1",
                "Bech32, Bech32m",
                "BIP-173, BIP-350"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (text.charAt(anchor + 2) != '1' || isPlain(text.charAt(anchor - 1))) {
            return anchor + 1;
        }
        var end = anchor;
        while (isPlain(text.charAt(end))) {
            end++;
        }
        var length = end - anchor;
        if (length >= SHORTEST && length <= LONGEST && Bech32.isAddress(text.slice(anchor, end))) {
            findings.add(FinanceDetectors.CRYPTO, anchor, end, CERTAIN);
        }
        return end;
    }
}
