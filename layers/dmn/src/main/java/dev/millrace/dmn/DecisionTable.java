package dev.millrace.dmn;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessage.Severity;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.InputDataNode;

/// One version of a decision table ([DMN](https://www.omg.org/spec/DMN)), evaluated by KIE's engine.
///
/// Safe for use by many threads.
public final class DecisionTable {

    private final String name;
    private final String version;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final FiredRules firedRules = new FiredRules();

    DecisionTable(String name, String version, DMNRuntime runtime) {
        this.name = name;
        this.version = version;
        this.runtime = runtime;
        this.model = runtime.getModels().getFirst();
        if (model.getDecisions().size() != 1) {
            throw new Defect("the table %s must hold one decision, and holds %d"
                    .formatted(name, model.getDecisions().size()));
        }
        runtime.addListener(firedRules);
    }

    /// The name that it is found by.
    public String name() {
        return name;
    }

    /// Label and hash: `1@0f6a3822060f`.
    public String version() {
        return version;
    }

    /// Loads what evaluating needs, by an input that no table allows.
    void prime() {
        var nothing = new HashMap<String, Object>();
        model.getInputs().forEach(input -> nothing.put(input.getName(), Map.of()));
        try {
            evaluate(nothing);
        } catch (InvalidInput | Defect _) {
            // It had to be refused; what refuses it is loaded now.
        }
    }

    /// Evaluates the table.
    ///
    /// @param input a value for each input of the table, by name
    /// @throws InvalidInput if an input is missing, unknown, or outside the values that the table allows
    /// @throws Defect if no rule fires, or rules contradict each other
    public TableOutcome evaluate(Map<String, Object> input) {
        requireInputs(input.keySet());
        var context = runtime.newContext();
        input.forEach(context::set);
        firedRules.forget();
        var result = runtime.evaluateAll(model, context);
        var outputs = outputs(result);
        return new TableOutcome(name, version, Sha256.of(Json.canonical(input)), outputs, firedRules.numbers());
    }

    private void requireInputs(Set<String> given) {
        var known = model.getInputs().stream().map(InputDataNode::getName).collect(Collectors.toSet());
        var missing = known.stream()
                .filter(needed -> !given.contains(needed))
                .map(needed -> new Violation("$." + needed, "is missing"));
        var unknown = given.stream()
                .filter(any -> !known.contains(any))
                .map(any -> new Violation("$." + any, "is no input of the table " + name));
        refuse(Stream.concat(missing, unknown).toList());
    }

    private Map<String, Object> outputs(DMNResult result) {
        refuse(result.getMessages(Severity.ERROR).stream()
                .flatMap(this::disallowedInput)
                .toList());
        if (!(result.getDecisionResults().getFirst().getResult() instanceof Map<?, ?> outputs)) {
            throw new Defect("version %s of the table %s has no answer to this input".formatted(version, name));
        }
        return outputs.entrySet().stream()
                .collect(Collectors.toMap(
                        output -> String.valueOf(output.getKey()),
                        output -> Objects.requireNonNull(output.getValue())));
    }

    /// The engine's own message would quote the value.
    private Stream<Violation> disallowedInput(DMNMessage message) {
        return model.getInputs().stream()
                .filter(input -> input.getId().equals(message.getSourceId()))
                .map(input -> new Violation("$." + input.getName(), "is not a value that the table allows"));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
