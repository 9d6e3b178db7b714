package dev.millrace.local.template;

import dev.millrace.local.template.model.Queue;
import java.time.Duration;
import java.util.Optional;

/// Reads `AWS::SQS::Queue`.
final class QueueReader implements ResourceReader {

    private static final int TWELVE_HOURS = 43_200;
    private static final int FIFTEEN_MINUTES = 900;
    private static final int FOUR_DAYS = 345_600;
    private static final int FOURTEEN_DAYS = 1_209_600;

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var identity = Identity.of(resource);
        properties.text("QueueName");
        properties.withoutLocalEffect(
                "DeduplicationScope",
                "FifoThroughputLimit",
                "KmsDataKeyReusePeriodSeconds",
                "KmsMasterKeyId",
                "MaximumMessageSize",
                "RedriveAllowPolicy",
                "SqsManagedSseEnabled",
                "Tags");
        found.queues.add(new Queue(
                resource.logicalId(),
                identity.attributes().getOrDefault("QueueName", ""),
                identity.attributes().getOrDefault("Arn", ""),
                identity.ref(),
                seconds(properties, "VisibilityTimeout", 30, 0, TWELVE_HOURS),
                seconds(properties, "MessageRetentionPeriod", FOUR_DAYS, 60, FOURTEEN_DAYS),
                seconds(properties, "DelaySeconds", 0, 0, FIFTEEN_MINUTES),
                seconds(properties, "ReceiveMessageWaitTimeSeconds", 0, 0, 20),
                properties.flag("FifoQueue", false),
                properties.flag("ContentBasedDeduplication", false),
                redrive(properties)));
    }

    private static Optional<Queue.Redrive> redrive(Properties properties) {
        return properties
                .object("RedrivePolicy")
                .map(policy -> new Queue.Redrive(
                        policy.requiredText("deadLetterTargetArn"), policy.number("maxReceiveCount", 10, 1, 1000)));
    }

    private static Duration seconds(Properties properties, String name, int fallback, int minimum, int maximum) {
        return Duration.ofSeconds(properties.number(name, fallback, minimum, maximum));
    }
}
