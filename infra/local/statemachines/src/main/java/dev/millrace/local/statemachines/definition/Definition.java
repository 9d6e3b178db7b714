package dev.millrace.local.statemachines.definition;

import dev.millrace.local.statemachines.json.Json;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A validated state machine definition.
public final class Definition {

    private final JsonNode source;
    private final Workflow workflow;

    private Definition(JsonNode source) {
        this.source = source;
        this.workflow = new WorkflowReader().read(source);
    }

    /// Reads a definition, or says everything that is wrong with it.
    ///
    /// @param resources tells which Task resources something here can run
    /// @throws InvalidDefinition with every problem, each with its state and path
    public static Definition of(JsonNode source, Predicate<String> resources) {
        var problems = new Validator(resources).check(source);
        if (!problems.isEmpty()) {
            throw new InvalidDefinition(problems);
        }
        return new Definition(source);
    }

    /// A definition that was validated before, as found in a journal.
    public static Definition trusted(JsonNode source) {
        return new Definition(source);
    }

    public Workflow workflow() {
        return workflow;
    }

    /// How long one execution may take as a whole.
    public Optional<Long> timeoutSeconds() {
        return source.optional("TimeoutSeconds").map(JsonNode::longValue);
    }

    public JsonNode source() {
        return source;
    }

    public String text() {
        return Json.text(source);
    }
}
