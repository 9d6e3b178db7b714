package dev.millrace.local.template;

import dev.millrace.local.template.model.QueueSource;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Reads what feeds a queue to a function: SQS events, and `AWS::Lambda::EventSourceMapping`.
final class EventSourceMappingReader implements ResourceReader {

    private static final String PARTIAL_FAILURES = "ReportBatchItemFailures";

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.withoutLocalEffect("KmsKeyArn", "MetricsConfig", "Tags");
        var function = properties.requiredText("FunctionName");
        var arn = function.startsWith("arn:") ? function : Deployment.arn("lambda", "function:" + function);
        found.queueSources.add(source(properties, properties.requiredText("EventSourceArn"), arn));
    }

    static QueueSource ofEvent(String functionArn, Properties event) {
        return source(event, event.requiredText("Queue"), functionArn);
    }

    private static QueueSource source(Properties properties, String queueArn, String functionArn) {
        if (!queueArn.isEmpty() && !queueArn.startsWith("arn:aws:sqs:")) {
            properties.problem("only SQS queues feed functions here, not " + queueArn + ".");
        }
        return new QueueSource(
                queueArn,
                functionArn,
                properties.number("BatchSize", 10, 1, 10_000),
                Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds", 0, 0, 300)),
                reportsBatchItemFailures(properties),
                properties
                        .object("ScalingConfig")
                        .map(scaling -> scaling.number("MaximumConcurrency"))
                        .orElse(OptionalInt.empty()),
                filters(properties),
                properties.flag("Enabled", true));
    }

    private static boolean reportsBatchItemFailures(Properties properties) {
        var types = properties.texts("FunctionResponseTypes");
        if (!List.of(PARTIAL_FAILURES).containsAll(types)) {
            properties.problem("FunctionResponseTypes", "only " + PARTIAL_FAILURES + " exists.");
        }
        return types.contains(PARTIAL_FAILURES);
    }

    private static List<String> filters(Properties properties) {
        return properties
                .object("FilterCriteria")
                .map(criteria -> criteria.objects("Filters").stream()
                        .map(filter -> filter.requiredText("Pattern"))
                        .toList())
                .orElse(List.of());
    }
}
