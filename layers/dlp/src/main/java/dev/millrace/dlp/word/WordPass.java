package dev.millrace.dlp.word;

import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import java.util.List;

/// Reads the words of a text once for any number of word detectors.
public final class WordPass implements Detector {

    private final List<WordDetector> detectors;

    public WordPass(List<? extends WordDetector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    @Override
    public void detect(FoldedText text, Findings findings) {
        var words = Words.of(text);
        detectors.forEach(detector -> detector.detect(words, findings));
    }

    @Override
    public List<DetectorFacts> facts() {
        return detectors.stream().flatMap(detector -> detector.facts().stream()).toList();
    }
}
