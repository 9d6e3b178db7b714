package dev.millrace.dlp.scan;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import java.util.List;

/// Recognizes identifiers around characters that none of their kind lacks, as e-mail addresses have an `@`.
///
/// Around an anchor it first reads the candidate off the text, then validates it, cheapest check first. To stay
/// linear it reads a bounded number of characters, or skips those that it read beyond the bound.
public interface CandidateDetector {

    /// The ASCII characters at which candidates may be found.
    String anchors();

    /// Whether there may be a candidate where these two stand side by side: a detector of keys that begin with
    /// `AKIA` is anchored at `A`, and need be asked about an `A` before a `K` only. Answered once for each pair.
    ///
    /// @param next the character after the anchor; NUL for the end of the text and for any beyond ASCII
    default boolean couldBegin(char anchor, char next) {
        return true;
    }

    /// Looks for candidates around the anchor at that position and reports the valid ones.
    ///
    /// @return the position, after the anchor, from which to be asked again
    int examine(FoldedText text, int anchor, Findings findings);

    /// What it looks for, an entry for each info type.
    default List<DetectorFacts> facts() {
        return List.of();
    }
}
