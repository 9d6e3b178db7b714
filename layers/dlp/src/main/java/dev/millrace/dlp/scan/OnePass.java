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

    private final CandidateDetector[] detectors;
    /// By character and next character: whom to ask.
    private final int[][][] asked = new int[ASCII][][];

    public OnePass(List<? extends CandidateDetector> detectors) {
        this.detectors = detectors.toArray(CandidateDetector[]::new);
        for (char anchor = 0; anchor < ASCII; anchor++) {
            if (isAnchor(anchor)) {
                asked[anchor] = askedAt(anchor);
            }
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
        var character = text.charAt(0);
        for (var at = 0; at < length; at++) {
            var next = text.charAt(at + 1);
            var followed = character < ASCII ? asked[character] : null;
            if (followed != null) {
                for (var detector : followed[next < ASCII ? next : 0]) {
                    if (at >= resumeAt[detector]) {
                        resumeAt[detector] = detectors[detector].examine(text, at, findings);
                    }
                }
            }
            character = next;
        }
    }
}
