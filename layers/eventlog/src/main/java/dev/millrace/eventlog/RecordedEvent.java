package dev.millrace.eventlog;

/// An event in its place.
///
/// @param version 1 for the first event of a stream, and one more for each that follows
public record RecordedEvent(long version, Event event) {}
