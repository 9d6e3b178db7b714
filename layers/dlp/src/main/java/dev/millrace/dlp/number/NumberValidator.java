package dev.millrace.dlp.number;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import java.util.List;

/// Knows numbers of one kind.
public interface NumberValidator {

    /// Reports the number that the run begins with, if it is of this kind. One that begins with a later group is none
    /// of its business: it is offered that run as well.
    ///
    /// @return the position from which to be offered runs again
    int validate(DigitRun run, Findings findings);

    /// What it looks for, an entry for each info type.
    default List<DetectorFacts> facts() {
        return List.of();
    }
}
