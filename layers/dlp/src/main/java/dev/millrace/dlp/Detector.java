package dev.millrace.dlp;

import java.util.List;

/// Finds sensitive spans of one info type or several, in time linear in the length of the text.
///
/// What several detectors find may overlap; the engine decides. Detectors keep no state: one serves many threads.
@FunctionalInterface
public interface Detector {

    /// Reports everything that it finds in the text.
    void detect(FoldedText text, Findings findings);

    /// What it looks for, an entry for each info type.
    default List<DetectorFacts> facts() {
        return List.of();
    }
}
