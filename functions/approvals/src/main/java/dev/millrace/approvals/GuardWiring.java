package dev.millrace.approvals;

import dev.millrace.approvals.guard.EvaluatePolicy;
import dev.millrace.approvals.guard.RouteApproval;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.rego.RegoPolicies;

/// Builds what needs an engine, in a class of its own: the others start without loading one.
final class GuardWiring {

    private GuardWiring() {}

    static EvaluatePolicy evaluatePolicy(PartsWiring parts) {
        return new EvaluatePolicy(RegoPolicies.in(PoliciesFolder.configured().resolve("rego")), parts.ledger());
    }

    static RouteApproval routeApproval(PartsWiring parts) {
        return new RouteApproval(DecisionTables.in(PoliciesFolder.configured().resolve("dmn")), parts.ledger());
    }
}
