package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.Definition;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.Expressions;
import dev.millrace.local.statemachines.jsonata.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One run of a state machine.
///
/// It is a function of its signals: applying the same signals again gives the same history, the same open tasks and
/// the same deadlines. That is what makes the journal small and recovery exact.
public final class Execution {

    private final Identity identity;
    private final Definition definition;
    private final JsonNode input;
    private final Instant startedAt;
    private final Expressions expressions;
    private final SplittableRandom random;
    private final History history = new History();
    private final Timers timers = new Timers();
    private final Tasks tasks = new Tasks(this);
    private final Flow flow = new Flow(this);
    private final Deque<Runnable> agenda = new ArrayDeque<>();
    private final List<TaskCall> calls = new ArrayList<>();
    private Outcome outcome = Outcome.RUNNING;
    private Instant now;

    public Execution(
            Identity identity, Definition definition, JsonNode input, Instant startedAt, Expressions expressions) {
        this.identity = identity;
        this.definition = definition;
        this.input = input;
        this.startedAt = startedAt;
        this.now = startedAt;
        this.expressions = expressions;
        this.random = new SplittableRandom(identity.seed());
    }

    /// Takes one step.
    ///
    /// @return the tasks that must run because of it
    public List<TaskCall> apply(Signal signal) {
        if (outcome.ended()) {
            return List.of();
        }
        now = signal.at();
        calls.clear();
        try {
            accept(signal);
            drain();
        } catch (History.Full full) {
            fail(
                    Failure.of(
                            Failure.RUNTIME,
                            "The execution reached the maximum number of history events (" + History.LONGEST + ")."),
                    history.nextId() - 1);
        }
        return List.copyOf(calls);
    }

    private void accept(Signal signal) {
        switch (signal) {
            case Signal.Begin begin -> begin();
            case Signal.Tick tick -> tick();
            case Signal.Submitted submitted -> tasks.submitted(submitted.task(), submitted.output());
            case Signal.Succeeded succeeded -> tasks.succeeded(succeeded.task(), succeeded.output());
            case Signal.Failed failed -> tasks.failed(failed.task(), Failure.of(failed.error(), failed.cause()));
            case Signal.Heartbeat heartbeat -> tasks.heartbeat(heartbeat.task());
            case Signal.Stop stop -> stop(Failure.of(stop.error(), stop.cause()));
        }
    }

    private void begin() {
        var details = Details.json(Json.object(), "input", input).put("roleArn", identity.roleArn());
        event(0, "ExecutionStarted", "executionStartedEventDetails", details);
        definition.timeoutSeconds().ifPresent(seconds -> timers.set(now.plusSeconds(seconds), this::timeOut));
        var root =
                new Branch(definition.workflow(), new Scope(Optional.empty()), new Root(this), 0, Optional.empty(), 0);
        flow.enter(root, definition.workflow().startAt(), input);
    }

    private void tick() {
        for (var due = timers.take(now); due.isPresent() && !outcome.ended(); due = timers.take(now)) {
            due.get().run();
            drain();
        }
    }

    private void drain() {
        for (var next = agenda.poll(); next != null && !outcome.ended(); next = agenda.poll()) {
            next.run();
        }
    }

    private void stop(Failure why) {
        event(0, "ExecutionAborted", "executionAbortedEventDetails", why.details());
        end(new Outcome(Outcome.Status.ABORTED, Optional.empty(), why.error(), why.cause(), Optional.of(now)));
    }

    private void timeOut() {
        var timeout = Failure.timeout();
        event(0, "ExecutionTimedOut", "executionTimedOutEventDetails", timeout.details());
        end(new Outcome(
                Outcome.Status.TIMED_OUT, Optional.empty(), timeout.error(), timeout.cause(), Optional.of(now)));
    }

    void succeed(JsonNode output, long previous) {
        event(
                previous,
                "ExecutionSucceeded",
                "executionSucceededEventDetails",
                Details.json(Json.object(), "output", output));
        end(new Outcome(
                Outcome.Status.SUCCEEDED, Optional.of(output), Optional.empty(), Optional.empty(), Optional.of(now)));
    }

    void fail(Failure failure, long previous) {
        event(previous, "ExecutionFailed", "executionFailedEventDetails", failure.details());
        end(new Outcome(Outcome.Status.FAILED, Optional.empty(), failure.error(), failure.cause(), Optional.of(now)));
    }

    private void end(Outcome how) {
        outcome = how;
        timers.clear();
        tasks.clear();
        agenda.clear();
    }

    long event(long previous, String type) {
        return history.add(now, previous, type);
    }

    long event(long previous, String type, String field, ObjectNode details) {
        return history.add(now, previous, type, field, details);
    }

    long nextEventId() {
        return history.nextId();
    }

    void later(Runnable action) {
        agenda.add(action);
    }

    Timers.Key after(Duration delay, Runnable action) {
        return timers.set(now.plus(delay), action);
    }

    Timers timers() {
        return timers;
    }

    void call(TaskCall call) {
        calls.add(call);
    }

    Flow flow() {
        return flow;
    }

    Tasks tasks() {
        return tasks;
    }

    Expressions expressions() {
        return expressions;
    }

    Moment moment() {
        return new Moment(now, random);
    }

    Instant now() {
        return now;
    }

    public Identity identity() {
        return identity;
    }

    public Definition definition() {
        return definition;
    }

    public JsonNode input() {
        return input;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public List<HistoryEvent> events() {
        return history.events();
    }

    /// When a [Signal.Tick] is due next.
    public Optional<Instant> nextDeadline() {
        return timers.next();
    }

    /// The tasks that are in flight: after a crash they must run again.
    public List<TaskCall> openCalls() {
        return tasks.openCalls();
    }

    /// What a task waits for, if it is still open.
    public Optional<OpenTask> openTask(long id) {
        return tasks.open(id);
    }

    /// A task that still waits for its result.
    public record OpenTask(long id, boolean waitsForToken) {}
}
