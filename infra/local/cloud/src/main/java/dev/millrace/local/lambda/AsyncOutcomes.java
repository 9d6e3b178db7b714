package dev.millrace.local.lambda;

import dev.millrace.local.logs.FunctionLogs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Tells destinations and dead-letter queues how asynchronous invocations ended.
final class AsyncOutcomes {

    private static final int ATTEMPTS = 3;

    private final Destinations destinations;
    private final UnaryOperator<String> arns;
    private final FunctionLogs logs;

    /// @param arns gives the ARN of a function's name
    AsyncOutcomes(Destinations destinations, UnaryOperator<String> arns, FunctionLogs logs) {
        this.destinations = destinations;
        this.arns = arns;
        this.logs = logs;
    }

    void couldNotRun(PendingEvent event, RuntimeException broken) {
        logs.of(event.function())
                .append("RequestId: %s Could not be run, will be tried again: %s".formatted(event.id(), broken));
    }

    void dropped(PendingEvent event) {
        logs.of(event.function())
                .append("RequestId: %s The template no longer declares this function; its event is dropped"
                        .formatted(event.id()));
    }

    void succeeded(AsyncSettings settings, PendingEvent event, InvocationResult result) {
        settings.onSuccess().ifPresent(arn -> record(arn, InvocationRecord.SUCCESS, event, Optional.of(result)));
    }

    void givenUp(AsyncSettings settings, PendingEvent event, String condition, Optional<InvocationResult> result) {
        settings.onFailure().ifPresent(arn -> record(arn, condition, event, result));
        settings.deadLetters().ifPresent(arn -> deadLetter(arn, event, condition, result));
    }

    private void record(String arn, String condition, PendingEvent event, Optional<InvocationResult> result) {
        var bytes = new InvocationRecord(arns.apply(event.function()), condition, event, result).bytes(Instant.now());
        persistently(event, arn, () -> destinations.deliver(arn, bytes));
    }

    private void deadLetter(String arn, PendingEvent event, String condition, Optional<InvocationResult> result) {
        var message = result.map(one -> new String(one.payload(), StandardCharsets.UTF_8))
                .orElse(condition);
        var attributes = Map.of(
                "RequestID", event.id(),
                "ErrorCode", result.isPresent() ? "200" : "429",
                "ErrorMessage", message.substring(0, Math.min(1024, message.length())));
        persistently(event, arn, () -> destinations.deadLetter(arn, event.payload(), attributes));
    }

    private void persistently(PendingEvent event, String arn, Runnable delivery) {
        for (var attempt = 1; ; attempt++) {
            try {
                delivery.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    logs.of(event.function())
                            .append("RequestId: %s Destination %s did not take the outcome: %s"
                                    .formatted(event.id(), arn, e));
                    return;
                }
            }
        }
    }
}
