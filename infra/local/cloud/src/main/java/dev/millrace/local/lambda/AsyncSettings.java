package dev.millrace.local.lambda;

import java.time.Duration;
import java.util.Optional;

/// What becomes of asynchronous invocations (`EventInvokeConfig` and `DeadLetterQueue` in the template).
///
/// @param retries how often an event is tried again after the function failed, 0 to 2
/// @param maximumAge how long an event may wait, throttled or retried
/// @param onSuccess ARN that hears of events that were handled
/// @param onFailure ARN that hears of events that were given up
/// @param deadLetters ARN of the queue or topic that receives the events that were given up, as they came
public record AsyncSettings(
        int retries,
        Duration maximumAge,
        Optional<String> onSuccess,
        Optional<String> onFailure,
        Optional<String> deadLetters) {

    /// What Lambda does when nothing is declared.
    public static final AsyncSettings DEFAULT =
            new AsyncSettings(2, Duration.ofHours(6), Optional.empty(), Optional.empty(), Optional.empty());

    public AsyncSettings withOnSuccess(String arn) {
        return new AsyncSettings(retries, maximumAge, Optional.of(arn), onFailure, deadLetters);
    }

    public AsyncSettings withOnFailure(String arn) {
        return new AsyncSettings(retries, maximumAge, onSuccess, Optional.of(arn), deadLetters);
    }

    public AsyncSettings withDeadLetters(String arn) {
        return new AsyncSettings(retries, maximumAge, onSuccess, onFailure, Optional.of(arn));
    }
}
