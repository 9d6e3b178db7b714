package dev.millrace.local.template.model;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Feeds a queue to a function: an SQS event, or an `AWS::Lambda::EventSourceMapping`.
///
/// @param filters event patterns; a message that matches none is deleted. Empty: every message passes
public record QueueSource(
        String queueArn,
        String functionArn,
        int batchSize,
        Duration batchingWindow,
        boolean reportsBatchItemFailures,
        OptionalInt maximumConcurrency,
        List<String> filters,
        boolean enabled) {}
