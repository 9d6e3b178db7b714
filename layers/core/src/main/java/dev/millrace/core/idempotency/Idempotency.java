package dev.millrace.core.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/// How calls are made to have their effect once.
///
/// @param inProgress how long a call that is never heard of again keeps others waiting; no shorter than the timeout
///     of the function that makes it
/// @param remembered how long repeats of a call are answered with its result
public record Idempotency(IdempotencyStore store, Duration inProgress, Duration remembered, Clock clock) {

    private static final Duration LAMBDA_TIMEOUT_AT_MOST = Duration.ofMinutes(15);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /// Waits for Lambda's longest timeout and remembers for an hour.
    public static Idempotency in(IdempotencyStore store) {
        return new Idempotency(store, LAMBDA_TIMEOUT_AT_MOST, AN_HOUR, Clock.systemUTC());
    }

    /// Remembers results that long.
    public Idempotency remembering(Duration remembered) {
        return new Idempotency(store, inProgress, remembered, clock);
    }

    /// Takes a call for dead after that long.
    public Idempotency givingUpAfter(Duration inProgress) {
        return new Idempotency(store, inProgress, remembered, clock);
    }

    /// The function, made to have its effect once for each key.
    ///
    /// @param name of the function, so that equal keys of different functions are different calls
    /// @param key names the call that an input asks for: the id of the event or of the request
    /// @param result what the function returns, which is kept as JSON
    public <I, O> Idempotent<I, O> guard(
            String name, Function<I, String> key, Class<O> result, Function<I, O> function) {
        return new Idempotent<>(this, name, key, result, function);
    }
}
