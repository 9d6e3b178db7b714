package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.State;
import dev.millrace.local.statemachines.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The tasks of one execution that wait for a result, with their deadlines.
final class Tasks {

    private static final int LARGEST_PAYLOAD = 256 * 1024;

    private final Execution execution;
    private final Map<Long, PendingTask> pending = new LinkedHashMap<>();

    Tasks(Execution execution) {
        this.execution = execution;
    }

    void schedule(Visit visit, State.Task task) {
        var events = new TaskEvents(task.resource());
        var id = execution.nextEventId();
        visit.token = events.waitsForToken() ? Optional.of(token(id)) : Optional.empty();
        var queries = Queries.of(execution, visit, visit.branch, Optional.empty());
        var arguments = task.arguments()
                .map(template -> queries.evaluate(template, "Arguments"))
                .orElse(visit.input);
        var timeout = task.timeoutSeconds().map(template -> queries.whole(template, "TimeoutSeconds", 1));
        var heartbeat = task.heartbeatSeconds().map(template -> queries.whole(template, "HeartbeatSeconds", 1));
        visit.branch.last = events.scheduled(execution, visit.branch.last, arguments, timeout, heartbeat);
        open(new PendingTask(id, visit, events, arguments, heartbeat.map(Duration::ofSeconds)), timeout);
    }

    private void open(PendingTask task, Optional<Long> timeout) {
        pending.put(task.id, task);
        task.visit.holds(() -> close(task));
        task.timeout = timeout.map(
                seconds -> execution.after(Duration.ofSeconds(seconds), () -> timedOut(task, Failure.timeout())));
        expectHeartbeat(task);
        execution.call(call(task));
        execution.later(() -> started(task));
    }

    private String token(long id) {
        return new TaskToken(execution.identity().arn(), id)
                .signed(execution.identity().seed());
    }

    private void started(PendingTask task) {
        if (pending.containsKey(task.id)) {
            task.visit.branch.last = task.events.started(execution, task.visit.branch.last);
        }
    }

    private void expectHeartbeat(PendingTask task) {
        task.heartbeatTimeout.ifPresent(execution.timers()::cancel);
        task.heartbeatTimeout = task.heartbeat.map(
                interval -> execution.after(interval, () -> timedOut(task, Failure.heartbeatTimeout())));
    }

    void heartbeat(long id) {
        find(id).ifPresent(this::expectHeartbeat);
    }

    void submitted(long id, JsonNode output) {
        find(id).filter(task -> !task.submitted).ifPresent(task -> {
            task.submitted = true;
            task.visit.branch.last = task.events.submitted(execution, task.visit.branch.last, output);
        });
    }

    void succeeded(long id, JsonNode output) {
        find(id).ifPresent(task -> {
            if (Json.bytes(output).length > LARGEST_PAYLOAD) {
                failed(id, Failure.tooLarge(task.events.complaintName()));
                return;
            }
            var visit = task.visit;
            visit.release();
            visit.branch.last = task.events.succeeded(execution, visit.branch.last, output);
            var common = visit.state.common();
            execution.flow().complete(visit, output, common.assign(), common.output(), Flow.Next.of(visit.state));
        });
    }

    void failed(long id, Failure failure) {
        find(id).ifPresent(task -> {
            task.visit.branch.last = task.events.failed(execution, task.visit.branch.last, failure);
            execution.flow().fail(task.visit, failure);
        });
    }

    private void timedOut(PendingTask task, Failure failure) {
        task.visit.branch.last = task.events.timedOut(execution, task.visit.branch.last, failure);
        execution.flow().fail(task.visit, failure);
    }

    private void close(PendingTask task) {
        pending.remove(task.id);
        task.timeout.ifPresent(execution.timers()::cancel);
        task.heartbeatTimeout.ifPresent(execution.timers()::cancel);
    }

    void clear() {
        pending.clear();
    }

    private Optional<PendingTask> find(long id) {
        return Optional.ofNullable(pending.get(id));
    }

    Optional<Execution.OpenTask> open(long id) {
        return find(id).map(task -> new Execution.OpenTask(id, task.events.waitsForToken()));
    }

    List<TaskCall> openCalls() {
        return pending.values().stream()
                .filter(task -> !task.submitted)
                .map(this::call)
                .toList();
    }

    private TaskCall call(PendingTask task) {
        return new TaskCall(
                execution.identity().arn(),
                task.visit.state.name(),
                task.id,
                task.events.resource(),
                task.arguments,
                task.events.waitsForToken() ? Optional.of(token(task.id)) : Optional.empty());
    }
}
