package dev.millrace.triage.intake;

import dev.millrace.triage.ticket.OpenedTicket;
import java.util.List;

/// Reads opened tickets off the queue.
@FunctionalInterface
public interface OpenedTickets {

    /// What a message says.
    Reading read(String body);

    /// What a message turned out to be.
    sealed interface Reading {

        /// Somebody opened a ticket.
        ///
        /// @param deliveryId the same however often the same news is sent
        record Opened(String deliveryId, OpenedTicket ticket) implements Reading {}

        /// Nobody can tell which ticket.
        ///
        /// @param violations what is wrong, without quoting it
        record Unreadable(String deliveryId, List<String> violations) implements Reading {}
    }
}
