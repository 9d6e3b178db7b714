package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.State;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.QueryFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// One attempt of an inline Map state.
final class MapRun implements Branch.Owner {

    /// AWS runs at most this many iterations of an inline Map at once.
    private static final int MOST_AT_ONCE = 40;

    private final Execution execution;
    private final Visit visit;
    private final State.ForEach state;
    private final List<Branch> branches = new ArrayList<>();
    private final ArrayNode outputs = Json.array();
    private JsonNode items = Json.array();
    private int done;

    MapRun(Execution execution, Visit visit, State.ForEach state) {
        this.execution = execution;
        this.visit = visit;
        this.state = state;
    }

    void start() {
        var queries = Queries.of(execution, visit, visit.branch, Optional.empty());
        items = state.items().map(template -> queries.array(template, "Items")).orElseGet(this::inputItems);
        var concurrency = state.maxConcurrency()
                .map(template -> queries.whole(template, "MaxConcurrency", 0))
                .filter(limit -> limit > 0)
                .orElse((long) MOST_AT_ONCE);
        var started = execution.event(
                visit.branch.last,
                "MapStateStarted",
                "mapStateStartedEventDetails",
                Json.object().put("length", items.size()));
        visit.branch.last = started;
        items.forEach(item -> outputs.addNull());
        visit.holds(() -> branches.forEach(Branch::abandon));
        if (items.isEmpty()) {
            succeed(started);
        }
        for (var count = 0; count < Math.min(concurrency, items.size()); count++) {
            begin(started);
        }
    }

    private JsonNode inputItems() {
        if (visit.input.isArray()) {
            return visit.input;
        }
        throw new QueryFailure(Optional.empty(), "Map state input must be an array but was: " + Json.text(visit.input));
    }

    private void begin(long previous) {
        var index = branches.size();
        var item = new Branch.Item(index, items.get(index));
        var scope = new Scope(Optional.of(visit.branch.scope));
        var branch = new Branch(state.processor(), scope, this, index, Optional.of(item), previous);
        branches.add(branch);
        branch.last = iteration("Started", previous, index);
        execution.later(() -> {
            if (!branch.ended) {
                enter(branch);
            }
        });
    }

    private void enter(Branch branch) {
        try {
            var queries = Queries.of(execution, visit, branch, Optional.empty());
            var input = state.itemSelector()
                    .map(template -> queries.evaluate(template, "ItemSelector"))
                    .orElseGet(() -> items.get(branch.index));
            execution.flow().enter(branch, state.processor().startAt(), input);
        } catch (QueryFailure wrong) {
            execution.flow().failEvaluation(visit, wrong);
        }
    }

    @Override
    public void succeeded(Branch branch, JsonNode output) {
        outputs.set(branch.index, output);
        var succeeded = iteration("Succeeded", branch.last, branch.index);
        if (branches.size() < items.size()) {
            begin(branch.last);
        }
        if (++done == items.size()) {
            succeed(succeeded);
        }
    }

    private void succeed(long previous) {
        execution.event(previous, "MapStateSucceeded");
        visit.branch.last = previous;
        var common = state.common();
        execution.flow().complete(visit, outputs, common.assign(), common.output(), Flow.Next.of(state));
    }

    @Override
    public void failed(Branch branch, Failure failure) {
        var cause = branch.last;
        iteration("Failed", cause, branch.index);
        Aborted.record(execution, branch, cause);
        branches.stream().filter(other -> !other.ended).forEach(other -> {
            iteration("Aborted", cause, other.index);
            Aborted.record(execution, other, cause);
        });
        visit.branch.last = cause;
        execution.flow().failContainer(visit, failure);
    }

    private long iteration(String what, long previous, int index) {
        return execution.event(
                previous,
                "MapIteration" + what,
                "mapIteration" + what + "EventDetails",
                Json.object().put("name", state.name()).put("index", index));
    }
}
