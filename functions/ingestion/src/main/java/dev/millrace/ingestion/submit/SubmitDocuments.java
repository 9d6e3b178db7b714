package dev.millrace.ingestion.submit;

import dev.millrace.core.error.MillraceException;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.function.QueueBatch.Message;
import dev.millrace.core.log.Log;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.manifest.Manifest;
import dev.millrace.ingestion.manifest.Manifests;
import dev.millrace.ingestion.manifest.Submission;
import dev.millrace.ingestion.submit.Announcements.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Starts an ingestion for what the messages announce.
///
/// A document that can never be ingested is announced as rejected, and its message is done with. A message comes again
/// only if something that it needs did not answer.
public final class SubmitDocuments implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(SubmitDocuments.class);

    private final Announcements announcements;
    private final Admission admission;
    private final Manifests manifests;
    private final Executions executions;
    private final EventPublisher events;

    public SubmitDocuments(
            Announcements announcements,
            Admission admission,
            Manifests manifests,
            Executions executions,
            EventPublisher events) {
        this.announcements = announcements;
        this.admission = admission;
        this.manifests = manifests;
        this.executions = executions;
        this.events = events;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        var reviews = Parallel.map(batch.messages(), this::review);
        var again = new TreeSet<String>();
        reviews.forEach(review -> {
            if (review instanceof Review.Deferred) {
                again.add(review.messageId());
            }
        });
        again.addAll(announce(only(reviews, Review.Refused.class)));
        again.addAll(start(only(reviews, Review.Admitted.class)));
        return new BatchOutcome(List.copyOf(again));
    }

    private Review review(Message message) {
        try {
            return switch (announcements.read(message.body())) {
                case Reading.Unreadable unreadable -> new Review.Refused(message.id(), unreadable.rejection());
                case Reading.Announced readable -> admit(message, readable.announcement());
            };
        } catch (MillraceException e) {
            LOG.error("submission deferred", e, Map.of("messageId", message.id()));
            return new Review.Deferred(message.id());
        }
    }

    private Review admit(Message message, Announcement announcement) {
        try {
            return new Review.Admitted(message.id(), admission.admit(announcement));
        } catch (Rejected why) {
            return new Review.Refused(message.id(), announcement.rejected(why));
        }
    }

    private Set<String> announce(List<Review.Refused> refused) {
        if (refused.isEmpty()) {
            return Set.of();
        }
        return unlessDone(
                refused.stream().map(Review.Refused::messageId).collect(Collectors.toSet()),
                () -> events.publish(refused.stream()
                        .map(review -> review.rejection().event())
                        .toList()));
    }

    private Set<String> start(List<Review.Admitted> admitted) {
        var messages = admitted.stream()
                .collect(Collectors.groupingBy(
                        review -> review.submission().submissionId(),
                        Collectors.mapping(Review.Admitted::messageId, Collectors.toSet())));
        return Batches.of(admitted.stream().map(Review.Admitted::submission).toList()).stream()
                .flatMap(batch -> unlessDone(messagesOf(batch, messages), () -> start(batch)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> messagesOf(Manifest batch, Map<String, Set<String>> messages) {
        return batch.submissions().stream()
                .flatMap(submission -> messages.getOrDefault(submission.submissionId(), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private void start(Manifest batch) {
        var pointer = manifests.write(batch);
        var submissions =
                batch.submissions().stream().map(Submission::submissionId).toList();
        executions.start(new Executions.Ingestion(batch.batchId(), pointer, submissions.size(), submissions));
        LOG.info("ingestion started", Map.of("batchId", batch.batchId(), "documents", submissions.size()));
    }

    /// The messages that must come again because the work failed: all of them, or none.
    private static Set<String> unlessDone(Set<String> messages, Runnable work) {
        try {
            work.run();
            return Set.of();
        } catch (MillraceException e) {
            LOG.error("messages deferred", e, Map.of("messages", messages.size()));
            return messages;
        }
    }

    private static <T extends Review> List<T> only(List<Review> reviews, Class<T> kind) {
        return reviews.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
