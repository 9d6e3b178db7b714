package dev.millrace.approvals.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.approvals.guard.PolicyQuestion.AuditToken;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.Replayer;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.dmn.TableReplayer;
import dev.millrace.rego.RegoPolicies;
import dev.millrace.rego.RegoReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the policies and tables that ship, and with ones that must not pass.
class GuardTest {

    private static final Path SHIPPED = Path.of(System.getProperty("policies", ""));
    private static final Path BROKEN = Path.of(System.getProperty("test.policies", ""));
    private static final TenantId ACME = new TenantId("acme");

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
    private final RegoPolicies policies = RegoPolicies.in(SHIPPED.resolve("rego"));
    private final DecisionTables tables = DecisionTables.in(SHIPPED.resolve("dmn"));
    private final EvaluatePolicy evaluate = new EvaluatePolicy(policies, ledger);
    private final RouteApproval route = new RouteApproval(tables, ledger);

    @TempDir
    private Path folder;

    @Test
    void the_shipped_policy_allows_harmless_issues_and_nothing_else() {
        assertThat(evaluate.apply(question("a1", "jira.create_issue", true, 2)).verdict())
                .isEqualTo("allow");
        assertThat(evaluate.apply(question("a2", "jira.create_issue", false, 2)).verdict())
                .isEqualTo("deny");
        assertThat(evaluate.apply(question("a3", "jira.create_issue", true, 3)).reasons())
                .containsExactly("criticality is not a whole number from 1 to 2");
        assertThat(evaluate.apply(question("a4", "jira.create-issue", true, 1)).verdict())
                .isEqualTo("deny");
    }

    @Test
    void what_is_primed_for_a_snapshot_is_not_loaded_again_by_the_first_call() throws IOException {
        copy(SHIPPED, folder);
        var primedGuard = new EvaluatePolicy(RegoPolicies.in(folder.resolve("rego")), ledger);
        var primedRoute = new RouteApproval(DecisionTables.in(folder.resolve("dmn")), ledger);
        primedGuard.prime();
        primedRoute.prime();
        Files.delete(folder.resolve("rego/jira-create-issue/1/policy.wasm"));
        Files.delete(folder.resolve("dmn/approval-routing/1/table.dmn"));

        assertThat(primedGuard
                        .apply(question("p1", "jira.create_issue", true, 2))
                        .verdict())
                .isEqualTo("allow");
        assertThat(primedRoute.apply(routing("p2", "allow", 0.9, 1)).outcome()).isEqualTo("proceed");
        assertThat(store.streams()).hasSize(2);
    }

    @Test
    void a_tool_that_has_no_policy_is_denied() {
        var answer = evaluate.apply(question("a1", "shell.run", true, 1));

        assertThat(answer.verdict()).isEqualTo("deny");
        assertThat(answer.policy()).isEqualTo("shell-run:none");
        assertThat(new RegoReplayer(SHIPPED.resolve("rego")).replay(record("guardrail:a1"), recorded("guardrail:a1")))
                .isEqualTo(record("guardrail:a1").decision().outcome());
    }

    @Test
    void a_policy_that_loops_or_answers_with_another_type_or_not_at_all_denies() {
        var odd = new EvaluatePolicy(RegoPolicies.in(BROKEN), ledger);

        assertThat(odd.apply(question("a1", "endless", true, 1)).verdict()).isEqualTo("deny");
        assertThat(odd.apply(question("a2", "wrong-type", true, 1)).verdict()).isEqualTo("deny");
        assertThat(odd.apply(question("a3", "undefined", true, 1)).verdict()).isEqualTo("deny");
        assertThat(odd.apply(question("a4", "contradiction", true, 1)).verdict())
                .isEqualTo("deny");
    }

    @Test
    void a_policy_that_was_not_compiled_decides_nothing() throws IOException {
        Files.createDirectories(folder.resolve("draft/1"));
        Files.writeString(folder.resolve("draft/current"), "1");
        Files.writeString(folder.resolve("draft/1/policy.rego"), "package draft\n\nallow := yes");

        assertThatThrownBy(() ->
                        new EvaluatePolicy(RegoPolicies.in(folder), ledger).apply(question("a1", "draft", true, 1)))
                .isInstanceOf(Defect.class);
        assertThat(store.find("guardrail:a1")).isEmpty();
    }

    @Test
    void an_evaluation_is_on_record_once_with_policy_version_and_input() {
        var first = evaluate.apply(question("a1", "jira.create_issue", true, 2));
        var again = evaluate.apply(question("a1", "jira.create_issue", true, 2));

        assertThat(again).isEqualTo(first);
        var record = record("guardrail:a1");
        assertThat(record.sequence()).isOne();
        assertThat(record.stream()).isEqualTo("guardrail/acme");
        assertThat(record.inputHash()).isEqualTo(first.inputHash());
        assertThat(record.decision().versions()).containsEntry("policy", first.policy());
        assertThat(first.policy()).startsWith("jira-create-issue:1@");
    }

    @Test
    void another_input_under_the_same_id_decides_nothing() {
        evaluate.apply(question("a1", "jira.create_issue", true, 2));

        assertThatThrownBy(() -> evaluate.apply(question("a1", "jira.create_issue", true, 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_ledger_that_throttles_lets_nothing_through_until_it_has_the_decision() {
        store.throttling(1);
        assertThatThrownBy(() -> evaluate.apply(question("a1", "jira.create_issue", true, 2)))
                .isInstanceOf(Transient.class);

        store.losingAnswers(1);
        assertThatThrownBy(() -> evaluate.apply(question("a1", "jira.create_issue", true, 2)))
                .isInstanceOf(Transient.class);

        assertThat(evaluate.apply(question("a1", "jira.create_issue", true, 2)).verdict())
                .isEqualTo("allow");
        assertThat(store.read("guardrail/acme", 1, 10)).hasSize(1);
    }

    @Test
    void the_gate_of_confidence_decides_who_is_asked() {
        assertThat(route.apply(routing("a1", "allow", 0.78, 2)).outcome()).isEqualTo("proceed");
        var asked = route.apply(routing("a2", "allow", 0.77999, 2));
        assertThat(asked.outcome()).isEqualTo("ask");
        assertThat(asked.approversNeeded()).isOne();
        assertThat(asked.expiresAfterMinutes()).isEqualTo(240);
        assertThat(route.apply(routing("a3", "ask", 1, 5)).approversNeeded()).isEqualTo(2);
        assertThat(route.apply(routing("a4", "deny", 1, 1)).outcome()).isEqualTo("reject");
    }

    @Test
    void a_value_that_the_table_does_not_allow_decides_nothing() {
        assertThatThrownBy(() -> route.apply(routing("a1", "perhaps", 1, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> route.apply(routing("a1", "allow", 1, 6))).isInstanceOf(InvalidInput.class);
        assertThat(store.find("decision-table:a1")).isEmpty();
    }

    @Test
    void every_decision_is_replayed_byte_for_byte() {
        evaluate.apply(question("a1", "jira.create_issue", true, 2));
        evaluate.apply(question("a2", "jira.create_issue", false, 5));
        route.apply(routing("a1", "allow", 0.1 + 0.2, 2));

        assertReplayed(new RegoReplayer(SHIPPED.resolve("rego")), "guardrail:a1");
        assertReplayed(new RegoReplayer(SHIPPED.resolve("rego")), "guardrail:a2");
        assertReplayed(new TableReplayer(SHIPPED.resolve("dmn")), "decision-table:a1");
    }

    @Test
    void a_version_may_be_named_by_its_label_and_one_that_is_not_kept_is_refused() {
        evaluate.apply(question("a1", "jira.create_issue", true, 2));
        var record = record("guardrail:a1");
        var replayer = new RegoReplayer(SHIPPED.resolve("rego"));

        assertThat(replayer.replay(record, Map.of("policy", "jira-create-issue:1")))
                .isEqualTo(record.decision().outcome());
        assertThatThrownBy(() -> replayer.replay(record, Map.of("policy", "jira-create-issue:7")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> replayer.replay(record, Map.of("policy", "jira-create-issue:1@000000000000")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> replayer.replay(record, Map.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void replayers_are_found_as_services() {
        assertThat(ServiceLoader.load(Replayer.class).stream()
                        .map(provider -> provider.get().kind()))
                .contains("guardrail", "decision-table");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void assertReplayed(Replayer replayer, String id) {
        assertThat(replayer.replay(record(id), recorded(id)))
                .isEqualTo(record(id).decision().outcome());
    }

    private LedgerRecord record(String id) {
        return store.find(id).orElseThrow();
    }

    private Map<String, String> recorded(String id) {
        return record(id).decision().versions();
    }

    private static PolicyQuestion question(String id, String tool, boolean verified, int criticality) {
        return new PolicyQuestion(
                id,
                "event of " + id,
                ACME,
                tool,
                "rita",
                new Confidence(0.9),
                criticality,
                new AuditToken(verified),
                Map.of("summary", "Renew the certificate", "priority", 2));
    }

    private static RoutingQuestion routing(String id, String verdict, double confidence, int criticality) {
        return new RoutingQuestion(id, "event of " + id, ACME, verdict, new Confidence(confidence), criticality);
    }
}
