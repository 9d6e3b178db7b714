package dev.millrace.dlp.scan;

import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import java.util.List;
import java.util.stream.IntStream;

/// Runs any number of candidate detectors over a text in one pass: each character is looked up once, and only the
/// detectors anchored at it are asked.
public final class OnePass implements Detector {

    private static final int ASCII = 128;

    private final List<CandidateDetector> detectors;
    private final int[][] anchoredAt;

    public OnePass(List<? extends CandidateDetector> detectors) {
        this.detectors = List.copyOf(detectors);
        this.anchoredAt = IntStream.range(0, ASCII).mapToObj(this::anchoredAt).toArray(int[][]::new);
    }

    private int[] anchoredAt(int character) {
        return IntStream.range(0, detectors.size())
                .filter(i -> detectors.get(i).anchors().indexOf(character) >= 0)
                .toArray();
    }

    @Override
    public List<DetectorFacts> facts() {
        return detectors.stream().flatMap(detector -> detector.facts().stream()).toList();
    }

    @Override
    public void detect(FoldedText text, Findings findings) {
        var resumeAt = new int[detectors.size()];
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character >= ASCII) {
                continue;
            }
            for (var detector : anchoredAt[character]) {
                if (at >= resumeAt[detector]) {
                    resumeAt[detector] = detectors.get(detector).examine(text, at, findings);
                }
            }
        }
    }
}
