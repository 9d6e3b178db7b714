package dev.millrace.local.queues;

import dev.millrace.local.template.Deployment;
import dev.millrace.local.template.model.QueueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/// Feeds a queue to a function as Lambda's event source mapping does: long polling, batches, partial failures.
///
/// A message whose function failed stays invisible until its visibility timeout ends, and comes again; after
/// `maxReceiveCount` times the queue moves it to its dead-letter queue.
public final class EventSourceMapping implements AutoCloseable {

    private static final int MOST_PER_DELETE = 10;
    private static final long PAUSE_AFTER_FAILURE_MS = 250;

    private final SqsClient sqs;
    private final String queueUrl;
    private final QueueSource source;
    private final Invoker invoker;
    private final List<Thread> pollers = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean open = true;

    /// Starts polling at once.
    ///
    /// @throws IllegalArgumentException if the mapping filters its messages, which is not offered here
    public EventSourceMapping(SqsClient sqs, String queueUrl, QueueSource source, Invoker invoker) {
        if (!source.filters().isEmpty()) {
            throw new IllegalArgumentException(
                    "FilterCriteria of an SQS event are not supported by the local cloud: filter in the rule that feeds "
                            + source.queueArn());
        }
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.source = source;
        this.invoker = invoker;
        for (int i = 0; i < source.maximumConcurrency().orElse(1); i++) {
            pollers.add(Thread.ofVirtual()
                    .name("poller-" + source.queueArn() + "-" + i)
                    .start(this::poll));
        }
    }

    /// Whether no batch is being handled right now.
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    @Override
    public void close() {
        open = false;
        pollers.forEach(Thread::interrupt);
    }

    private void poll() {
        var collector = new Collector(sqs, queueUrl, source);
        while (open) {
            try {
                handle(collector.collect());
            } catch (SdkException | IllegalStateException unreachable) {
                pause();
            }
        }
    }

    private void handle(List<Message> batch) {
        if (batch.isEmpty()) {
            return;
        }
        underWay.incrementAndGet();
        try {
            var answer = invoker.invoke(source.functionArn(), SqsEvent.of(batch, source.queueArn(), Deployment.REGION));
            var failed = failures(answer, batch);
            delete(batch.stream()
                    .filter(message -> !failed.contains(message.messageId()))
                    .toList());
            if (!failed.isEmpty()) {
                pause();
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Set<String> failures(Invoker.Answer answer, List<Message> batch) {
        var ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        if (answer.failed()) {
            return ids;
        }
        return source.reportsBatchItemFailures() ? BatchResponse.failures(answer.payload(), ids) : Set.of();
    }

    private void delete(List<Message> done) {
        for (int from = 0; from < done.size(); from += MOST_PER_DELETE) {
            var slice = done.subList(from, Math.min(done.size(), from + MOST_PER_DELETE));
            sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl)
                    .entries(slice.stream().map(EventSourceMapping::entry).toList()));
        }
    }

    private static DeleteMessageBatchRequestEntry entry(Message message) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(message.messageId())
                .receiptHandle(message.receiptHandle())
                .build();
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            open = false;
        }
    }
}
