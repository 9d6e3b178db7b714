package dev.millrace.triage.intake;

/// Runs workflows over tickets.
@FunctionalInterface
public interface Triages {

    /// Starts one, named for its event: starting it again changes nothing.
    ///
    /// @throws dev.millrace.core.error.Transient if it must be tried again
    void start(Triage triage);
}
