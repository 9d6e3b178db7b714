package dev.millrace.core.ledger;

import dev.millrace.core.domain.Confidence;
import java.util.Map;
import java.util.Optional;

/// Decisions to record in tests.
public final class Decisions {

    private Decisions() {}

    /// A decision with that id in that stream.
    public static Decision decision(String stream, String id) {
        return new Decision(
                id,
                stream,
                "guardrail",
                "{\"tool\":\"jira.create_issue\",\"case\":\"" + id + "\"}",
                Map.of("policy", "jira-create-issue@1", "schema", "2"),
                Optional.of(new Confidence(0.9)),
                "{\"verdict\":\"allowed\"}",
                "function:evaluatePolicy",
                Optional.of("1-5759e988-bd862e3fe1be46a994272793"));
    }
}
