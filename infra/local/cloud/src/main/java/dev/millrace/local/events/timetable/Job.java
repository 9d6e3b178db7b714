package dev.millrace.local.events.timetable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Something that a timetable runs.
public final class Job {

    private final Timetable timetable;
    private final Consumer<Instant> work;
    private Optional<Instant> next;

    public Job(Timetable timetable, Instant start, Consumer<Instant> work) {
        this.timetable = timetable;
        this.work = work;
        next = timetable.nextAfter(start);
    }

    /// Runs once if it is due, however often it was.
    public void runDue(Instant now) {
        var due = next.filter(instant -> !instant.isAfter(now));
        if (due.isPresent()) {
            next = timetable.nextAfter(now);
            work.accept(due.get());
        }
    }
}
