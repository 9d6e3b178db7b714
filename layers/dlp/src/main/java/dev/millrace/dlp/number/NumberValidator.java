package dev.millrace.dlp.number;

import dev.millrace.dlp.Findings;

/// Knows numbers of one kind. A run is offered once from each of its groups on, so only numbers that begin with its
/// first group count.
public interface NumberValidator {

    /// Reports the number that the run begins with, if it is of this kind.
    void validate(DigitRun run, Findings findings);
}
