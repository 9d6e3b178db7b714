package dev.millrace.ingestion.submit;

import dev.millrace.ingestion.Rejection;

/// Reads announcements off the queue.
@FunctionalInterface
public interface Announcements {

    /// What a message says.
    Reading read(String body);

    /// What a message turned out to be.
    sealed interface Reading {

        record Announced(Announcement announcement) implements Reading {}

        record Unreadable(Rejection rejection) implements Reading {}
    }
}
