package dev.millrace.local.statemachines.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When and how often to try again.
public record Retrier(
        List<String> errors,
        long intervalSeconds,
        int maxAttempts,
        double backoffRate,
        Optional<Long> maxDelaySeconds,
        boolean fullJitter) {

    /// How long to wait before attempt number `attempt`, counting retries from 0.
    public Duration delay(int attempt, RandomGenerator random) {
        var seconds = intervalSeconds * Math.pow(backoffRate, attempt);
        var capped = Math.min(seconds, maxDelaySeconds.map(Long::doubleValue).orElse((double) Integer.MAX_VALUE));
        var chosen = fullJitter ? capped * random.nextDouble() : capped;
        return Duration.ofMillis(Math.round(chosen * 1000));
    }
}
