package dev.millrace.console.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a history, one event a second, each following the one before unless told otherwise.
public final class HistoryBuilder {

    private final List<StepEvent> events = new ArrayList<>();
    private Instant now;

    public HistoryBuilder(Instant start) {
        now = start;
        add("ExecutionStarted", 0);
    }

    public HistoryBuilder entered(String type, String state) {
        return add(type + "StateEntered", events.size(), Optional.of(state), Optional.empty());
    }

    public HistoryBuilder exited(String type, String state) {
        return add(type + "StateExited", events.size(), Optional.of(state), Optional.empty());
    }

    /// A state that did what it is for.
    public HistoryBuilder passed(String type, String state) {
        return entered(type, state).exited(type, state);
    }

    /// A task that succeeded at once.
    public HistoryBuilder ran(String state) {
        return entered("Task", state)
                .happened("TaskScheduled")
                .happened("TaskSucceeded")
                .exited("Task", state);
    }

    public HistoryBuilder happened(String type) {
        return add(type, events.size());
    }

    public HistoryBuilder failed(String type, String error) {
        return add(type, events.size(), Optional.empty(), Optional.of(error));
    }

    /// The next event follows that one.
    public HistoryBuilder add(String type, long previous) {
        return add(type, previous, Optional.empty(), Optional.empty());
    }

    public HistoryBuilder add(String type, long previous, Optional<String> state, Optional<String> error) {
        now = now.plusSeconds(1);
        events.add(new StepEvent(events.size() + 1L, previous, type, now, state, error));
        return this;
    }

    public List<StepEvent> events() {
        return List.copyOf(events);
    }
}
