package dev.millrace.eventlog;

import java.util.List;

/// The state of agents and workflows as the events that led to it: append-only, in streams, with optimistic
/// concurrency.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached or throttles. After a
/// failed append nobody knows whether it was done: the same append, repeated, says so.
public interface EventLog {

    /// The most events that one call of [#append] takes.
    int MOST_AT_ONCE = 90;

    /// Adds events to a stream, all or none, if the stream is at that version.
    ///
    /// @param expectedVersion the version of the last event that the caller has seen, 0 for none
    /// @param events 1 to [#MOST_AT_ONCE]
    Appending append(String stream, long expectedVersion, List<Event> events);

    /// Events in order.
    ///
    /// @param after the version after which to begin, 0 for the beginning
    /// @param limit at least 1
    List<RecordedEvent> read(String stream, long after, int limit);

    /// What came of an append.
    sealed interface Appending {

        /// The events are in the stream, now or since an earlier try.
        ///
        /// @param version of the last of them
        record Appended(long version) implements Appending {}

        /// Somebody else appended first. Nothing was written.
        record Outrun() implements Appending {}
    }
}
