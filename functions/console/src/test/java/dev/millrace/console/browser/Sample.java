package dev.millrace.console.browser;

import dev.millrace.console.browser.FakeApprovals.Change;
import dev.millrace.console.execution.Execution;
import dev.millrace.console.execution.FakeWorkflows;
import dev.millrace.console.execution.HistoryBuilder;
import dev.millrace.console.execution.StepEvent;
import dev.millrace.console.execution.json.StatesLanguage;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page shows in tests.
final class Sample {

    static final List<Change> ISSUE = List.of(
            new Change("fields.project", "", "BILLING"),
            new Change("fields.summary", "", "Refund of order 7731 was paid twice"),
            new Change("fields.priority", "Medium", "High"),
            new Change(
                    "fields.description",
                    "The customer [PERSON] says that the refund arrived once.",
                    "The customer [PERSON] says that the refund arrived twice; [IBAN_CODE] was credited on 3 and 4 May."));

    private Sample() {}

    static FakeApprovals approvals() {
        var approvals = new FakeApprovals();
        approvals.open(
                "issue-1",
                "jira.create_issue",
                "Confidence 0.61 is below the gate of 0.78; criticality 2 asks for a person",
                Duration.ofMinutes(52),
                1,
                ISSUE);
        approvals.open(
                "order-2",
                "erp.post_order",
                "The amount of 48,200 EUR needs two approvers",
                Duration.ofMinutes(11),
                2,
                List.of(
                        new Change("order.status", "draft", "posted"),
                        new Change("order.total", "42,800.00 EUR", "48,200.00 EUR")));
        approvals.open(
                "capacity-3",
                "endpoint.scale",
                "The forecast's error budget is spent: scaling down needs a person",
                Duration.ofHours(6),
                1,
                List.of(new Change("replicas", "8", "3")));
        approvals.open("late-4", "jira.create_issue", "Confidence 0.52", Duration.ofMinutes(30), 1, ISSUE);
        return approvals;
    }

    static FakeWorkflows workflows() {
        var now = Instant.now();
        var acme = Optional.of(new TenantId("acme"));
        return new FakeWorkflows()
                .with("guarded-action", StatesLanguage.graph(definition()))
                .ran(execution("5f2c77a1d0b94c1e", "RUNNING", now.minusSeconds(420)), acme, waiting(now))
                .ran(execution("0c9d3e5b7a214f60", "SUCCEEDED", now.minusSeconds(3700)), acme, done(now))
                .ran(execution("b81e6fd2934a4c07", "FAILED", now.minusSeconds(9000)), acme, failed(now))
                .ran(execution("of-another-tenant", "RUNNING", now), Optional.of(new TenantId("globex")), waiting(now));
    }

    private static Execution execution(String name, String status, Instant startedAt) {
        var stopped = status.equals("RUNNING") ? Optional.<Instant>empty() : Optional.of(startedAt.plusSeconds(64));
        return new Execution(name, "guarded-action", status, startedAt, stopped);
    }

    private static HistoryBuilder begun(Instant now) {
        return new HistoryBuilder(now.minusSeconds(420))
                .ran("EvaluatePolicy")
                .passed("Choice", "PolicyAllows")
                .entered("Task", "RouteApproval")
                .happened("TaskScheduled")
                .failed("TaskFailed", "dev.millrace.core.error.Transient")
                .happened("TaskScheduled")
                .happened("TaskSucceeded")
                .exited("Task", "RouteApproval")
                .passed("Choice", "NeedsApproval");
    }

    private static List<StepEvent> waiting(Instant now) {
        return begun(now)
                .entered("Task", "AskForApproval")
                .happened("TaskScheduled")
                .happened("TaskSubmitted")
                .events();
    }

    private static List<StepEvent> done(Instant now) {
        return begun(now)
                .ran("AskForApproval")
                .passed("Choice", "IsApproved")
                .passed("Pass", "Allow")
                .ran("AnnounceDecision")
                .add("ExecutionSucceeded", 0)
                .events();
    }

    private static List<StepEvent> failed(Instant now) {
        return new HistoryBuilder(now.minusSeconds(9000))
                .entered("Task", "EvaluatePolicy")
                .happened("TaskScheduled")
                .failed("TaskFailed", "dev.millrace.core.error.Defect")
                .exited("Task", "EvaluatePolicy")
                .ran("SendToDeadLetters")
                .entered("Fail", "Failed")
                .add("ExecutionFailed", 0)
                .events();
    }

    private static String definition() {
        try (var stream = Sample.class.getResourceAsStream("/guarded-action.asl.json")) {
            return new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InMemoryLedgerStore ledger() {
        var store = new InMemoryLedgerStore();
        var ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
        for (var i = 1; i <= 7; i++) {
            ledger.append(guardrail("guardrail:action-" + i, "guardrail/acme", i % 3 == 0 ? "denied" : "allowed"));
        }
        ledger.append(guardrail("guardrail:of-globex", "guardrail/globex", "allowed"));
        ledger.append(guardrail("approval:issue-0", "approvals/acme", "approved"));
        return store;
    }

    private static Decision guardrail(String id, String stream, String verdict) {
        return new Decision(
                id,
                stream,
                "guardrail",
                "{\"action\":{\"project\":\"BILLING\",\"summary\":\"Refund of order 7731 was paid twice\"},"
                        + "\"auditToken\":{\"verified\":true},\"criticality\":2,\"tool\":\"jira.create_issue\"}",
                Map.of("policy", "jira-create-issue@3f9a1c5b7d20", "schema", "2"),
                Optional.of(new Confidence(0.61)),
                "{\"reasons\":[],\"verdict\":\"" + verdict + "\"}",
                "function:evaluatePolicy",
                Optional.of("1-5759e988-bd862e3fe1be46a994272793"));
    }
}
