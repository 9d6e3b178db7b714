package dev.millrace.dlp.scan;

import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Runs any number of candidate detectors over a text in one pass: each character is looked up once, together with
/// the one after it, and only the detectors that could find something there are asked.
public final class OnePass implements Detector {

    private static final int ASCII = 128;
    private static final int[] NOBODY = {};
    private static final int[][] NEVER = {};

    private final CandidateDetector[] detectors;
    /// By character and next character: whom to ask.
    private final int[][][] asked = new int[ASCII][][];

    public OnePass(List<? extends CandidateDetector> detectors) {
        this.detectors = detectors.toArray(CandidateDetector[]::new);
        for (char anchor = 0; anchor < ASCII; anchor++) {
            asked[anchor] = isAnchor(anchor) ? askedAt(anchor) : NEVER;
        }
    }

    private boolean isAnchor(char character) {
        return Arrays.stream(detectors).anyMatch(detector -> detector.anchors().indexOf(character) >= 0);
    }

    private int[][] askedAt(char anchor) {
        return IntStream.range(0, ASCII)
                .mapToObj(next -> askedAt(anchor, (char) next))
                .toArray(int[][]::new);
    }

    private int[] askedAt(char anchor, char next) {
        var some = IntStream.range(0, detectors.length)
                .filter(i -> detectors[i].anchors().indexOf(anchor) >= 0 && detectors[i].couldBegin(anchor, next))
                .toArray();
        return some.length == 0 ? NOBODY : some;
    }

    @Override
    public List<DetectorFacts> facts() {
        return Arrays.stream(detectors)
                .flatMap(detector -> detector.facts().stream())
                .toList();
    }

    @Override
    public void detect(FoldedText text, Findings findings) {
        var resumeAt = new int[detectors.length];
        var length = text.length();
        for (var at = 0; at < length; at++) {
            var character = text.charAt(at);
            if (character < ASCII && asked[character].length > 0) {
                var next = text.charAt(at + 1);
                ask(asked[character][next < ASCII ? next : 0], resumeAt, text, at, findings);
            }
        }
    }

    private void ask(int[] some, int[] resumeAt, FoldedText text, int at, Findings findings) {
        for (var detector : some) {
            if (at >= resumeAt[detector]) {
                resumeAt[detector] = detectors[detector].examine(text, at, findings);
            }
        }
    }
}
