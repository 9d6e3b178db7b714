package dev.millrace.console.execution;

import static dev.millrace.console.Requests.claims;
import static dev.millrace.console.Requests.from;
import static dev.millrace.console.Requests.get;
import static dev.millrace.console.Requests.withHeader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.console.scope.Admission;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExecutionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private final Admission admission = new Admission(Set.of(ACME, GLOBEX));
    private final FakeWorkflows workflows = new FakeWorkflows()
            .with("guarded-action", new Graph(List.of(), List.of()))
            .with("ticket-triage", new Graph(List.of(), List.of()))
            .ran(
                    execution("guarded-action", "one", 0),
                    Optional.of(ACME),
                    new HistoryBuilder(NOON).ran("Ask").events())
            .ran(execution("ticket-triage", "two", 5), Optional.of(ACME), List.of())
            .ran(execution("ticket-triage", "one", 1), Optional.of(GLOBEX), List.of())
            .ran(execution("ticket-triage", "nobodys", 9), Optional.empty(), List.of());
    private final ListExecutions list = new ListExecutions(admission, workflows);
    private final ReadExecution read = new ReadExecution(admission, workflows);

    @Test
    void a_caller_sees_the_executions_of_its_tenant_the_newest_first() {
        assertThat(names(list.apply(get("/executions")))).containsExactly("two", "one");
        assertThat(names(list.apply(from(claims("globex", "approvals:read"), get("/executions")))))
                .containsExactly("one");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var tag = list.apply(get("/executions")).headers().getOrDefault("etag", "");

        var again = list.apply(withHeader(get("/executions"), "if-none-match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void one_execution_comes_with_its_states_and_graph() {
        var answer = json(read.apply(named("one", Map.of())));

        assertThat(answer.path("workflow").asString()).isEqualTo("guarded-action");
        assertThat(answer.path("states").path(0).path("name").asString()).isEqualTo("Ask");
        assertThat(answer.has("graph")).isTrue();
    }

    @Test
    void an_execution_of_another_tenant_or_of_none_does_not_exist() {
        assertThat(read.apply(named("nobodys", Map.of())).status()).isEqualTo(404);
        assertThat(read.apply(named("one", Map.of("workflow", "ticket-triage"))).status())
                .isEqualTo(404);
        assertThat(read.apply(named("one", Map.of("workflow", "other"))).status())
                .isEqualTo(404);
        assertThat(read.apply(from(claims("globex", "approvals:read"), named("two", Map.of())))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_service_that_is_away_is_a_passing_failure() {
        workflows.goAway();

        assertThatThrownBy(() -> list.apply(get("/executions"))).isInstanceOf(Transient.class);
    }

    private static WebRequest named(String name, Map<String, String> query) {
        return get("/executions/" + name, Map.of("name", name), query);
    }

    private static Execution execution(String workflow, String name, int minute) {
        return new Execution(name, workflow, "RUNNING", NOON.plusSeconds(60L * minute), Optional.empty());
    }

    private static List<String> names(WebResponse response) {
        return json(response)
                .path("executions")
                .valueStream()
                .map(execution -> execution.path("name").asString())
                .toList();
    }

    private static JsonNode json(WebResponse response) {
        return Json.parse(response.body());
    }
}
