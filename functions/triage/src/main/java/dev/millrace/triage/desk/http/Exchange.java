package dev.millrace.triage.desk.http;

import java.time.Duration;
import java.util.Optional;

/// What came of sending a request once.
@SuppressWarnings("ArrayRecordComponent") // read at once, never compared
sealed interface Exchange {

    /// The desk answered.
    ///
    /// @param pause that it asks for (`Retry-After`)
    record Answered(int status, byte[] body, Optional<Duration> pause) implements Exchange {}

    /// Nothing was sent: there was no connection.
    record NotSent() implements Exchange {}

    /// Something was sent, and no whole answer came.
    record NoAnswer() implements Exchange {}
}
