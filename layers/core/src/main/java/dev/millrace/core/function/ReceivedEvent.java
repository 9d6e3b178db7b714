package dev.millrace.core.function;

import java.time.Instant;

/// An event as the bus delivered it. The same id may be delivered more than once.
public record ReceivedEvent<D>(String id, String source, String detailType, Instant time, D detail) {}
