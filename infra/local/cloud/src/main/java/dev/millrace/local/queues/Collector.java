package dev.millrace.local.queues;

import dev.millrace.local.template.model.QueueSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Gathers messages until the batch is full, its window has passed, or its payload nears Lambda's limit.
final class Collector {

    private static final int MOST_PER_RECEIVE = 10;
    private static final int LONGEST_POLL_SECONDS = 20;
    /// Lambda takes 6 MB; the JSON around each body and its escapes need the rest.
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final SqsClient sqs;
    private final String queueUrl;
    private final QueueSource source;

    Collector(SqsClient sqs, String queueUrl, QueueSource source) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.source = source;
    }

    /// Waits for a first message, for up to 20 seconds, and then for more; empty if none came.
    List<Message> collect() {
        var batch = new ArrayList<>(receive(source.batchSize(), LONGEST_POLL_SECONDS));
        long end = System.nanoTime() + source.batchingWindow().toNanos();
        while (!batch.isEmpty() && batch.size() < source.batchSize() && bytes(batch) < MOST_BYTES) {
            long left = end - System.nanoTime();
            var more = receive(source.batchSize() - batch.size(), left > 0 ? 1 : 0);
            batch.addAll(more);
            if (more.isEmpty() && left <= 0) {
                break;
            }
        }
        return batch;
    }

    private List<Message> receive(int wanted, int waitSeconds) {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(Math.min(wanted, MOST_PER_RECEIVE))
                        .waitTimeSeconds(waitSeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private static int bytes(List<Message> batch) {
        return batch.stream()
                .mapToInt(message -> message.body().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
