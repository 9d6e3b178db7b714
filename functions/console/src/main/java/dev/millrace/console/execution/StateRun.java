package dev.millrace.console.execution;

import java.time.Instant;
import java.util.Optional;

/// What became of one state of an execution, over all its visits.
///
/// @param status `running`, `waiting` (for a task token), `succeeded`, `caught` (failed, and the workflow went on),
///     `failed` or `stopped` (another branch failed, or the execution was ended from outside)
/// @param visits how often it was entered: more than once in a loop or a Map
/// @param attempts of its task, over all visits; 0 for a state without one
/// @param error the name of the last error
public record StateRun(
        String name,
        String type,
        String status,
        Instant enteredAt,
        Optional<Instant> exitedAt,
        int visits,
        int attempts,
        Optional<String> error) {}
