package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.isHex;
import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Hardware addresses of 48 and 64 bits in their usual forms: `00:1B:44:11:3A:B7`, `00-1B-44-11-3A-B7`,
/// `001b.4411.3ab7`. Those of no device, all zeros and broadcast, are not reported.
final class MacAddresses implements CandidateDetector {

    static final InfoType MAC_ADDRESS = new InfoType("MAC_ADDRESS");
    private static final Confidence COLONS = new Confidence(0.93);
    private static final Confidence HYPHENS = new Confidence(0.9);
    private static final Confidence DOTS = new Confidence(0.8);
    /// Pairs of decimal digits could be something else.
    private static final Confidence DECIMAL = new Confidence(0.45);

    @Override
    public String anchors() {
        return ":-.";
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                MAC_ADDRESS,
                "global",
                "EUI-48 and EUI-64 in pairs or fours of hex digits",
                "form",
                "IEEE 802-2014, clause 8"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var separator = text.charAt(anchor);
        var size = separator == '.' ? 4 : 2;
        var start = anchor - size;
        if (start < 0 || isPartOfMore(text.charAt(start - 1))) {
            return anchor + 1;
        }
        var end = start;
        var bytes = 0;
        while (bytes < 8 && isHexFrom(text, end, size)) {
            bytes += size / 2;
            end += size;
            if (text.charAt(end) != separator || !isHex(text.charAt(end + 1))) {
                break;
            }
            end++;
        }
        if ((bytes == 6 || bytes == 8) && !isPartOfMore(text.charAt(end)) && isOfDevice(text, start, end)) {
            findings.add(MAC_ADDRESS, start, end, confidence(text, start, end, separator));
            return end;
        }
        return anchor + 1;
    }

    private static boolean isHexFrom(FoldedText text, int start, int size) {
        for (var i = start; i < start + size; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPartOfMore(char neighbour) {
        return isPlain(neighbour) || neighbour == ':' || neighbour == '-' || neighbour == '_';
    }

    private static boolean isOfDevice(FoldedText text, int start, int end) {
        var digits = text.slice(start, end)
                .chars()
                .map(c -> c | 0x20)
                .filter(c -> isHex((char) c))
                .distinct();
        var kinds = digits.toArray();
        return kinds.length > 1 || (kinds[0] != '0' && kinds[0] != 'f');
    }

    private static Confidence confidence(FoldedText text, int start, int end, char separator) {
        var letters = text.slice(start, end).chars().anyMatch(Character::isLetter);
        return switch (separator) {
            case ':' -> COLONS;
            case '-' -> letters ? HYPHENS : DECIMAL;
            default -> letters ? DOTS : DECIMAL;
        };
    }
}
