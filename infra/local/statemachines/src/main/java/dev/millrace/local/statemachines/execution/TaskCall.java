package dev.millrace.local.statemachines.execution;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A task that someone must run now. After a crash the same call is made again.
///
/// @param id the id of its scheduled event
/// @param token set for `.waitForTaskToken`: the call only hands the task over
public record TaskCall(
        String executionArn, String stateName, long id, String resource, JsonNode arguments, Optional<String> token) {}
