package dev.millrace.dlp.number;

import dev.millrace.dlp.Findings;

/// Knows numbers of one kind.
public interface NumberValidator {

    /// Reports the number that the run begins with, if it is of this kind. One that begins with a later group is none
    /// of its business: it is offered that run as well.
    ///
    /// @return the position from which to be offered runs again
    int validate(DigitRun run, Findings findings);
}
