package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.execution.Execution;
import dev.millrace.local.statemachines.execution.HistoryEvent;
import dev.millrace.local.statemachines.execution.Identity;
import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.jsonata.Expressions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import tools.jackson.databind.JsonNode;

/// Runs a definition to its end in simulated time, with recorded task results.
final class Rerun {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Identity IDENTITY = new Identity(
            "arn:aws:states:us-east-1:111111111111:stateMachine:recorded",
            "recorded",
            "rerun",
            "arn:aws:states:us-east-1:111111111111:execution:recorded:rerun",
            "snf_role_arn",
            7);
    private static final int STEPS_AT_MOST = 10_000;

    private final Execution execution;
    private final RecordedTasks tasks;
    private final Deque<Queue<Signal>> open = new ArrayDeque<>();
    private Instant now = START;

    private Rerun(Execution execution, RecordedTasks tasks) {
        this.execution = execution;
        this.tasks = tasks;
    }

    static List<HistoryEvent> of(Definition definition, JsonNode input, JsonNode recordedEvents) {
        var execution = new Execution(IDENTITY, definition, input, START, new Expressions());
        return new Rerun(execution, new RecordedTasks(recordedEvents)).toTheEnd();
    }

    private List<HistoryEvent> toTheEnd() {
        apply(new Signal.Begin(now));
        for (var step = 0; step < STEPS_AT_MOST && !execution.outcome().ended(); step++) {
            var next = answer().or(this::deadline);
            if (next.isEmpty()) {
                break;
            }
            now = next.get().at().isAfter(now) ? next.get().at() : now;
            apply(next.get());
        }
        return execution.events();
    }

    private void apply(Signal signal) {
        execution.apply(signal).forEach(this::answerLater);
    }

    private void answerLater(TaskCall call) {
        open.add(new ArrayDeque<>(tasks.answers(call, now)));
    }

    /// Tasks answer in turn, so that concurrent ones interleave.
    private Optional<Signal> answer() {
        for (var turn = open.poll(); turn != null; turn = open.poll()) {
            var signal = turn.poll();
            if (signal != null) {
                open.add(turn);
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    private Optional<Signal> deadline() {
        return execution.nextDeadline().map(Signal.Tick::new);
    }
}
