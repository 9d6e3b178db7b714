package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.Outcome;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// What can be said about an execution, running or closed.
public record ExecutionView(
        String arn, String name, String machineArn, JsonNode input, Instant startedAt, Outcome outcome) {}
