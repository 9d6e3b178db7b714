package dev.millrace.approvals;

import dev.millrace.approvals.action.AuditTokens;
import dev.millrace.approvals.action.SubmitActions;
import dev.millrace.approvals.api.DecideOverHttp;
import dev.millrace.approvals.api.DecisionBody;
import dev.millrace.approvals.api.ListOverHttp;
import dev.millrace.approvals.api.NoBody;
import dev.millrace.approvals.api.ReadOverHttp;
import dev.millrace.approvals.dlp.DlpMasker;
import dev.millrace.approvals.eventbridge.EventActions;
import dev.millrace.approvals.guard.PolicyQuestion;
import dev.millrace.approvals.guard.RoutingQuestion;
import dev.millrace.approvals.stepfunctions.StepFunctionsGuards;
import dev.millrace.approvals.task.ApprovalTask;
import dev.millrace.approvals.task.AskPeople;
import dev.millrace.core.env.Environment;
import dev.millrace.core.eventbridge.EventBridgePublisher;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;

/// Builds the functions of this module.
public final class ApprovalsWiring implements Functions {

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        var parts = new PartsWiring(environment);
        catalog.queue("submitActions", () -> submitActions(parts));
        catalog.task("evaluatePolicy", PolicyQuestion.class, () -> GuardWiring.evaluatePolicy(parts));
        catalog.task("routeApproval", RoutingQuestion.class, () -> GuardWiring.routeApproval(parts));
        catalog.task("requestApproval", ApprovalTask.class, () -> new AskPeople(parts.requestApproval()));
        catalog.http("decideApproval", DecisionBody.class, () -> decideApproval(parts));
        catalog.http("listApprovals", NoBody.class, () -> new ListOverHttp(parts.approvals(), parts.tenants()));
        catalog.http("readApproval", NoBody.class, () -> new ReadOverHttp(parts.approvals(), parts.tenants()));
        catalog.web("slackInteraction", parts::slackInteraction);
        catalog.event("sweepApprovals", Sweep.class, () -> {
            var sweep = parts.sweepApprovals();
            return event -> sweep.apply(event.detail());
        });
    }

    private static SubmitActions submitActions(PartsWiring parts) {
        var settings = parts.settings();
        return new SubmitActions(
                new EventActions(),
                parts.tenants(),
                new AuditTokens(() -> settings.get().auditKey()),
                new DlpMasker(),
                new StepFunctionsGuards(
                        parts.aws().stepFunctions(), parts.environment().require("GUARDED_ACTION_STATE_MACHINE_ARN")),
                new EventBridgePublisher(
                        parts.aws().eventBridge(), parts.environment().require("EVENT_BUS")));
    }

    private static DecideOverHttp decideApproval(PartsWiring parts) {
        return new DecideOverHttp(parts.decideApproval(), new DlpMasker(), parts.tenants());
    }
}
