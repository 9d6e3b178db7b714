package dev.millrace.console.execution;

import java.time.Instant;
import java.util.Optional;

/// One line of an execution's history, without its data.
///
/// @param previousId the event that it follows; 0 for the first
/// @param type as Step Functions names it: `TaskStateEntered`
/// @param state the name of the state, where one is entered or left
/// @param error the name of the error, where something failed
public record StepEvent(
        long id, long previousId, String type, Instant at, Optional<String> state, Optional<String> error) {}
