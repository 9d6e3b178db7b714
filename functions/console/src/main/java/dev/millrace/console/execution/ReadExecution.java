package dev.millrace.console.execution;

import dev.millrace.console.http.Answers;
import dev.millrace.console.scope.Admission;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `GET /executions/{name}`: one execution of the caller's tenant, with its states and the graph of its workflow. Of
/// two workflows that use the same name, `?workflow=` says which.
public final class ReadExecution implements Function<WebRequest, WebResponse> {

    private final Admission admission;
    private final Workflows workflows;

    public ReadExecution(Admission admission, Workflows workflows) {
        this.admission = admission;
        this.workflows = workflows;
    }

    @Override
    public WebResponse apply(WebRequest request) {
        var executions = new TenantExecutions(workflows, admission.admit(request));
        var name = request.pathParameters().getOrDefault("name", "");
        var workflow = Optional.ofNullable(request.query().get("workflow"));
        return executions
                .find(name, workflow)
                .map(execution -> Answers.json(request, details(execution)))
                .orElseGet(() -> Answers.notFound(request));
    }

    private Details details(Execution execution) {
        var history = workflows.history(execution.workflow(), execution.name());
        return new Details(
                execution.name(),
                execution.workflow(),
                execution.status(),
                execution.startedAt(),
                execution.stoppedAt(),
                StateRuns.of(history),
                workflows.graph(execution.workflow()));
    }

    /// The answer.
    record Details(
            String name,
            String workflow,
            String status,
            Instant startedAt,
            Optional<Instant> stoppedAt,
            List<StateRun> states,
            Graph graph) {}
}
