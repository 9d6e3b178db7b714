package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.execution.HistoryEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reruns every recording that applies and collects the verdicts.
public final class Conformance {

    static final String JSONATA = "JSONata machines";
    static final String NEUTRAL = "machines that use no query language, run as JSONata";

    private final Path templates;
    private final Map<String, Binding> bindings = Binding.all();

    private Conformance(Path templates) {
        this.templates = templates;
    }

    /// @param data the folder that holds `asl/`, as `MILLRACE_DATA` names it
    public static ConformanceReport run(Path data) throws IOException {
        var root = data.resolve("asl");
        var suite = new Conformance(root.resolve("templates"));
        return new ConformanceReport(
                Recording.all(root.resolve("v2")).stream().map(suite::judge).toList());
    }

    private Verdict judge(Recording recording) {
        var objection = Applicability.objection(recording);
        if (objection.isPresent()) {
            return notApplicable(recording, objection.get());
        }
        var binding = bindings.get(recording.test());
        if (binding == null) {
            return notApplicable(recording, "no test in the source repository says what was run");
        }
        try {
            var definition = binding.definition(templates);
            return Applicability.objection(definition)
                    .map(reason -> notApplicable(recording, reason))
                    .orElseGet(() -> rerun(recording, binding, definition));
        } catch (IOException | RuntimeException broken) {
            return new Verdict(recording.name(), Verdict.Kind.FAILED, JSONATA, "did not run: " + broken);
        }
    }

    private static Verdict notApplicable(Recording recording, String reason) {
        return new Verdict(recording.name(), Verdict.Kind.NOT_APPLICABLE, reason, "");
    }

    private static Verdict rerun(Recording recording, Binding binding, JsonNode definition) {
        var events = recording.events().orElseThrow();
        var group = Applicability.neutral(definition) ? NEUTRAL : JSONATA;
        var ours =
                Rerun.of(Definition.of(asJsonata(definition), resource -> true), input(binding, events), events)
                        .stream()
                        .map(HistoryEvent::toJson)
                        .toList();
        var difference = Comparison.difference(events, List.<ObjectNode>copyOf(ours));
        return new Verdict(
                recording.name(),
                difference.isEmpty() ? Verdict.Kind.PASSED : Verdict.Kind.FAILED,
                group,
                difference.orElse(""));
    }

    private static JsonNode input(Binding binding, JsonNode events) {
        return binding.input()
                .orElseGet(() -> RecordedTasks.payload(
                        events.get(0).get("executionStartedEventDetails").get("input")));
    }

    private static JsonNode asJsonata(JsonNode definition) {
        definition.findParents("QueryLanguage").forEach(place -> ((ObjectNode) place).remove("QueryLanguage"));
        return ((ObjectNode) definition).put("QueryLanguage", "JSONata");
    }
}
