package dev.millrace.local.statemachines.definition;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where a failure goes when no retry is left.
public record Catcher(List<String> errors, String next, Optional<JsonNode> assign, Optional<JsonNode> output) {}
