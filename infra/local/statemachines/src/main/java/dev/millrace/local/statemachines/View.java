package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.Execution;
import dev.millrace.local.statemachines.execution.HistoryEvent;
import dev.millrace.local.statemachines.execution.Outcome;
import dev.millrace.local.statemachines.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Looks at executions, whether they run or lie in the archive.
final class View {

    private View() {}

    static ExecutionView of(Execution execution) {
        var identity = execution.identity();
        return new ExecutionView(
                identity.arn(),
                identity.name(),
                identity.machineArn(),
                execution.input(),
                execution.startedAt(),
                execution.outcome());
    }

    static Optional<ExecutionView> of(Machine machine, String arn) {
        var name = Names.executionIn(arn);
        return Optional.ofNullable(machine.running.get(name))
                .map(some -> of(some.execution))
                .or(() -> Optional.ofNullable(machine.closed.get(name)).map(closed -> closed(machine, arn, closed)));
    }

    private static ExecutionView closed(Machine machine, String arn, Closed closed) {
        var json = machine.read(closed);
        return new ExecutionView(
                arn, closed.name(), machine.arn, json.get("input"), closed.startedAt(), closed.outcome(json));
    }

    static Optional<Instant> stopped(Machine machine, String arn) {
        return Optional.ofNullable(machine.closed.get(Names.executionIn(arn))).map(Closed::stoppedAt);
    }

    static Optional<List<JsonNode>> history(Machine machine, String arn, Function<HistoryEvent, JsonNode> toJson) {
        var name = Names.executionIn(arn);
        return Optional.ofNullable(machine.running.get(name))
                .map(some -> some.execution.events().stream().map(toJson).toList())
                .or(() -> Optional.ofNullable(machine.closed.get(name))
                        .map(closed -> machine.read(closed)
                                .get("history")
                                .valueStream()
                                .toList()));
    }

    static List<ExecutionView> list(Machine machine, Account account, Optional<Outcome.Status> status) {
        var all = new ArrayList<ExecutionView>();
        machine.running.values().forEach(some -> all.add(of(some.execution)));
        machine.closed.values().forEach(closed -> all.add(brief(machine, account, closed)));
        return all.stream()
                .filter(view ->
                        status.isEmpty() || status.get() == view.outcome().status())
                .sorted(Comparator.comparing(ExecutionView::startedAt).reversed())
                .toList();
    }

    /// What a list shows; the payloads stay on disk.
    private static ExecutionView brief(Machine machine, Account account, Closed closed) {
        var outcome = new Outcome(
                closed.status(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(closed.stoppedAt()));
        return new ExecutionView(
                account.executionArn(machine.name, closed.name()),
                closed.name(),
                machine.arn,
                Json.nothing(),
                closed.startedAt(),
                outcome);
    }
}
