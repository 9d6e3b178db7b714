package dev.millrace.local.lambda;

import java.time.Duration;

/// How long an asynchronous event waits before it is tried again.
///
/// @param first after the function failed once
/// @param second after it failed twice
/// @param throttled after it was throttled once; doubles each time, up to 300 times as long
public record RetryDelays(Duration first, Duration second, Duration throttled) {

    /// One minute, two minutes; throttled one second to five minutes.
    public static final RetryDelays AWS =
            new RetryDelays(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofSeconds(1));

    /// The same in less time: a demonstration does not want to wait.
    public RetryDelays dividedBy(int divisor) {
        return new RetryDelays(first.dividedBy(divisor), second.dividedBy(divisor), throttled.dividedBy(divisor));
    }

    Duration afterFailures(int failures) {
        return failures <= 1 ? first : second;
    }

    Duration afterThrottles(int throttles) {
        return throttled.multipliedBy(Math.min(300, 1L << Math.min(9, throttles - 1)));
    }
}
