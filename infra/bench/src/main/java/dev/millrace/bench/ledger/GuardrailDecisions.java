package dev.millrace.bench.ledger;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.rego.RegoPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decisions of the shipped guardrail as a function records them, each under an id of its own.
///
/// @param samples decided once each; the decisions repeat them under ids of their own
record GuardrailDecisions(List<Sample> samples, Map<String, String> versions) {

    /// One input and what it leads to.
    record Sample(String input, String outcome) {}

    static GuardrailDecisions of(RegoPolicy policy, List<Map<String, Object>> inputs) {
        var samples = inputs.stream()
                .map(input -> new Sample(
                        Json.canonical(input), policy.evaluate(input).verdict().recorded()))
                .toList();
        var version = new PolicyVersion(policy.name(), policy.version());
        return new GuardrailDecisions(samples, Map.of(PolicyVersion.KEY, version.toString()));
    }

    Decision decision(String stream, long number) {
        var sample = samples.get((int) (number % samples.size()));
        return new Decision(
                "01K%s-%010d".formatted(stream.substring(stream.indexOf('/') + 1), number),
                stream,
                "guardrail",
                sample.input(),
                versions,
                Optional.empty(),
                sample.outcome(),
                "function:evaluatePolicy",
                Optional.of("1-5759e988-bd862e3fe1be46a994272793"));
    }
}
