package dev.millrace.local.lambda;

import java.time.Duration;
import java.util.Optional;

/// What came of an invocation that reached the function.
///
/// @param payload what the function answered, or the error as JSON (`errorMessage`, `errorType`, `stackTrace`)
/// @param functionError `Unhandled` when the payload is an error
/// @param logTail the last 4 KB that the invocation logged
/// @param duration from the hand-over to the sandbox to its answer
/// @param initDuration how long the sandbox took to start, when it was started for this invocation
public record InvocationResult(
        String requestId,
        byte[] payload,
        Optional<String> functionError,
        byte[] logTail,
        Duration duration,
        Optional<Duration> initDuration) {

    /// Whether the function answered, rather than failed.
    public boolean succeeded() {
        return functionError.isEmpty();
    }
}
