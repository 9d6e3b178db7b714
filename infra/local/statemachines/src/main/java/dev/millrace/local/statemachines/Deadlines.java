package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.Execution;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// The earliest deadline of every execution, with one wake-up for all of them.
final class Deadlines {

    private record Deadline(Instant at, String executionArn) {}

    private final PriorityQueue<Deadline> queue = new PriorityQueue<>(Comparator.comparing(Deadline::at));
    private final Map<String, Instant> watched = new HashMap<>();
    private final Timekeeper time;
    private final Consumer<Collection<String>> onDue;
    private Optional<Instant> armed = Optional.empty();

    Deadlines(Timekeeper time, Consumer<Collection<String>> onDue) {
        this.time = time;
        this.onDue = onDue;
    }

    synchronized void watch(Execution execution) {
        var arn = execution.identity().arn();
        var next = execution.nextDeadline();
        if (next.isEmpty()) {
            watched.remove(arn);
        } else if (!next.get().equals(watched.put(arn, next.get()))) {
            queue.add(new Deadline(next.get(), arn));
            arm();
        }
    }

    /// Allows the next wake-up; called when the last one was dealt with.
    synchronized void rearm() {
        armed = Optional.empty();
        arm();
    }

    private void arm() {
        var next = queue.peek();
        if (next != null && armed.filter(at -> !at.isAfter(next.at())).isEmpty()) {
            armed = Optional.of(next.at());
            time.wakeAt(next.at(), this::ring);
        }
    }

    private void ring() {
        onDue.accept(take());
    }

    private synchronized Collection<String> take() {
        var due = new LinkedHashSet<String>();
        var now = time.now();
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            var arn = queue.remove().executionArn();
            watched.remove(arn);
            due.add(arn);
        }
        return due;
    }
}
