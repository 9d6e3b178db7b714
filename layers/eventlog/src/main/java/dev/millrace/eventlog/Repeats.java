package dev.millrace.eventlog;

import dev.millrace.eventlog.EventLog.Appending;
import dev.millrace.eventlog.EventLog.Appending.Appended;
import dev.millrace.eventlog.EventLog.Appending.Outrun;
import java.util.List;

/// Tells an append whose answer was lost from one that came too late.
public final class Repeats {

    private Repeats() {}

    /// What to answer to an append that found its place taken: if the very same events stand there, they are its own.
    public static Appending judge(EventLog log, String stream, long expectedVersion, List<Event> events) {
        var there = log.read(stream, expectedVersion, events.size()).stream()
                .map(RecordedEvent::event)
                .toList();
        return there.equals(events) ? new Appended(expectedVersion + events.size()) : new Outrun();
    }
}
