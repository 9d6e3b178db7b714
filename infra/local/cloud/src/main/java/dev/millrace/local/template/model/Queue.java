package dev.millrace.local.template.model;

import java.time.Duration;
import java.util.Optional;

/// An `AWS::SQS::Queue`.
public record Queue(
        String logicalId,
        String name,
        String arn,
        String url,
        Duration visibilityTimeout,
        Duration retention,
        Duration delay,
        Duration receiveWait,
        boolean fifo,
        boolean contentBasedDeduplication,
        Optional<Redrive> redrive) {

    public record Redrive(String deadLetterArn, int maxReceiveCount) {}
}
