package dev.millrace.local.statemachines.execution;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How far an execution is.
public record Outcome(
        Status status,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Optional<Instant> stoppedAt) {

    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED
    }

    static final Outcome RUNNING =
            new Outcome(Status.RUNNING, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean ended() {
        return status != Status.RUNNING;
    }
}
