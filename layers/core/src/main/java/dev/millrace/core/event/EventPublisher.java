package dev.millrace.core.event;

import java.util.List;

/// Puts events on the bus. Throws [dev.millrace.core.error.Transient] unless every event was accepted.
@FunctionalInterface
public interface EventPublisher {

    /// Publishes all of them, in any order.
    void publish(List<DomainEvent> events);
}
