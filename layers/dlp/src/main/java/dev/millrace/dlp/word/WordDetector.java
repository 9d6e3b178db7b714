package dev.millrace.dlp.word;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import java.util.List;

/// Recognizes what is written in words, by rules over tokens. Reads a bounded number of tokens around each.
public interface WordDetector {

    /// Reports everything that it finds.
    void detect(Words words, Findings findings);

    /// What it looks for, an entry for each info type.
    List<DetectorFacts> facts();
}
