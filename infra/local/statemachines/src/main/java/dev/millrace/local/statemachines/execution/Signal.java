package dev.millrace.local.statemachines.execution;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Everything that can happen to a running execution. The journal is a list of these.
public sealed interface Signal {

    /// When it happened; the only clock that an execution sees.
    Instant at();

    /// The execution begins.
    record Begin(Instant at) implements Signal {}

    /// Time has passed: whatever is due by now is due.
    record Tick(Instant at) implements Signal {}

    /// A task that waits for its token was handed over.
    record Submitted(Instant at, long task, JsonNode output) implements Signal {}

    record Succeeded(Instant at, long task, JsonNode output) implements Signal {}

    record Failed(Instant at, long task, Optional<String> error, Optional<String> cause) implements Signal {}

    record Heartbeat(Instant at, long task) implements Signal {}

    record Stop(Instant at, Optional<String> error, Optional<String> cause) implements Signal {}
}
