package dev.millrace.local.template.model;

import java.time.Duration;
import java.util.Optional;

/// What happens to asynchronous invocations (`EventInvokeConfig`, `DeadLetterQueue`). Destinations are ARNs.
public record AsyncInvocation(
        int maximumRetryAttempts,
        Duration maximumEventAge,
        Optional<String> onSuccess,
        Optional<String> onFailure,
        Optional<String> deadLetterArn) {}
