package dev.millrace.local.statemachines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that stands still until a test moves it.
public final class ManualTimekeeper implements Timekeeper {

    private record Alarm(Instant when, Runnable action) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void wakeAt(Instant when, Runnable action) {
        alarms.add(new Alarm(when, action));
    }

    public void advance(Duration time) {
        synchronized (this) {
            now = now.plus(time);
        }
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(alarm -> alarm.action().run());
        }
    }

    private synchronized List<Alarm> due() {
        var due = alarms.stream().filter(alarm -> !alarm.when().isAfter(now)).toList();
        alarms.removeAll(due);
        return due;
    }

    @Override
    public void close() {}
}
