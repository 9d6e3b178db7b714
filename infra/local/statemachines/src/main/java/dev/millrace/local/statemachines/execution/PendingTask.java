package dev.millrace.local.statemachines.execution;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A task that was scheduled and has no result yet.
final class PendingTask {

    final long id;
    final Visit visit;
    final TaskEvents events;
    final JsonNode arguments;
    final Optional<Duration> heartbeat;
    boolean submitted;
    Optional<Timers.Key> timeout = Optional.empty();
    Optional<Timers.Key> heartbeatTimeout = Optional.empty();

    PendingTask(long id, Visit visit, TaskEvents events, JsonNode arguments, Optional<Duration> heartbeat) {
        this.id = id;
        this.visit = visit;
        this.events = events;
        this.arguments = arguments;
        this.heartbeat = heartbeat;
    }
}
