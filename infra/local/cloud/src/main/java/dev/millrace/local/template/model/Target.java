package dev.millrace.local.template.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Where a rule or schedule sends.
///
/// @param deadLetterArn the queue that takes what could not be delivered
public record Target(
        String id,
        String arn,
        Input input,
        RetryPolicy retryPolicy,
        Optional<String> deadLetterArn,
        Optional<String> messageGroupId) {

    /// What the target receives.
    public sealed interface Input {

        /// The event as it is.
        record WholeEvent() implements Input {}

        /// The part of the event that a JSON path names.
        record Part(String path) implements Input {}

        /// Always this JSON text.
        record Constant(String json) implements Input {}

        /// A template in which `<name>` stands for the value at `paths.get(name)`.
        record Template(Map<String, String> paths, String text) implements Input {}
    }

    public record RetryPolicy(int maximumRetryAttempts, Duration maximumEventAge) {

        public static final RetryPolicy DEFAULT = new RetryPolicy(185, Duration.ofHours(24));
    }
}
