package dev.millrace.core.lambda;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// How one kind of caller speaks to functions.
@FunctionalInterface
interface Edge {

    /// Reads the event, calls the function with what it says, and gives what the caller is to get.
    Object call(JsonNode event, UnaryOperator<Object> function);
}
