package dev.millrace.core.lambda;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// A state machine, or anybody who invokes the function directly: JSON in, JSON out.
record TaskEdge(Input<?> input) implements Edge {

    @Override
    public Object call(JsonNode event, UnaryOperator<Object> function) {
        return function.apply(input.read(event));
    }
}
