package dev.millrace.approvals.action;

import java.util.List;

/// Reads requested actions off the queue.
@FunctionalInterface
public interface RequestedActions {

    /// What a message says.
    Reading read(String body);

    /// What a message turned out to be.
    sealed interface Reading {

        /// Of the event, or of the message if it is none.
        String eventId();

        /// An action is requested.
        record Requested(String eventId, ActionRequested request) implements Reading {}

        /// Nobody can tell what is requested.
        ///
        /// @param violations what is wrong, without quoting it
        record Unreadable(String eventId, List<String> violations) implements Reading {}
    }
}
