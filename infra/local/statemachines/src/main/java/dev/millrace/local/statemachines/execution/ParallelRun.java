package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.State;
import dev.millrace.local.statemachines.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One attempt of a Parallel state.
final class ParallelRun implements Branch.Owner {

    private final Execution execution;
    private final Visit visit;
    private final State.Parallel state;
    private final List<Branch> branches = new ArrayList<>();
    private final JsonNode[] outputs;
    private int open;

    ParallelRun(Execution execution, Visit visit, State.Parallel state) {
        this.execution = execution;
        this.visit = visit;
        this.state = state;
        this.outputs = new JsonNode[state.branches().size()];
    }

    void start() {
        var queries = Queries.of(execution, visit, visit.branch, Optional.empty());
        var input = state.arguments()
                .map(template -> queries.evaluate(template, "Arguments"))
                .orElse(visit.input);
        var started = execution.event(visit.branch.last, "ParallelStateStarted");
        visit.branch.last = started;
        visit.holds(() -> branches.forEach(Branch::abandon));
        open = outputs.length;
        for (var index = 0; index < outputs.length; index++) {
            begin(index, started, input);
        }
    }

    private void begin(int index, long started, JsonNode input) {
        var workflow = state.branches().get(index);
        var scope = new Scope(Optional.of(visit.branch.scope));
        var branch = new Branch(workflow, scope, this, index, visit.branch.item, started);
        branches.add(branch);
        execution.later(() -> {
            if (!branch.ended) {
                execution.flow().enter(branch, workflow.startAt(), input);
            }
        });
    }

    @Override
    public void succeeded(Branch branch, JsonNode output) {
        outputs[branch.index] = output;
        if (--open > 0) {
            return;
        }
        execution.event(branch.last, "ParallelStateSucceeded");
        visit.branch.last = branch.last;
        var result = Json.array();
        List.of(outputs).forEach(result::add);
        var common = state.common();
        execution.flow().complete(visit, result, common.assign(), common.output(), Flow.Next.of(state));
    }

    @Override
    public void failed(Branch branch, Failure failure) {
        var cause = branch.last;
        branches.stream()
                .filter(other -> other == branch || !other.ended)
                .forEach(other -> Aborted.record(execution, other, cause));
        visit.branch.last = cause;
        execution.flow().failContainer(visit, failure);
    }
}
