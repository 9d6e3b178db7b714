package dev.millrace.console.execution;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Workflows in memory, that can be away.
public final class FakeWorkflows implements Workflows {

    private final Map<String, Graph> graphs = new LinkedHashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private boolean away;

    private record Run(Execution execution, Optional<TenantId> tenant, List<StepEvent> history) {}

    public FakeWorkflows with(String workflow, Graph graph) {
        graphs.put(workflow, graph);
        return this;
    }

    public FakeWorkflows ran(Execution execution, Optional<TenantId> tenant, List<StepEvent> history) {
        runs.add(new Run(execution, tenant, history));
        return this;
    }

    public void goAway() {
        away = true;
    }

    @Override
    public List<String> names() {
        answer();
        return List.copyOf(graphs.keySet());
    }

    @Override
    public List<Execution> latest(String workflow, int limit) {
        answer();
        return runs.stream()
                .map(Run::execution)
                .filter(execution -> execution.workflow().equals(workflow))
                .sorted(Comparator.comparing(Execution::startedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Execution> find(String workflow, String name) {
        return run(workflow, name).map(Run::execution);
    }

    @Override
    public Optional<TenantId> tenantOf(String workflow, String name) {
        return run(workflow, name).flatMap(Run::tenant);
    }

    @Override
    public List<StepEvent> history(String workflow, String name) {
        return run(workflow, name).map(Run::history).orElseThrow();
    }

    @Override
    public Graph graph(String workflow) {
        answer();
        return Optional.ofNullable(graphs.get(workflow)).orElseThrow();
    }

    private Optional<Run> run(String workflow, String name) {
        answer();
        return runs.stream()
                .filter(run -> run.execution().workflow().equals(workflow)
                        && run.execution().name().equals(name))
                .findFirst();
    }

    private void answer() {
        if (away) {
            throw new Transient("Step Functions is away");
        }
    }
}
