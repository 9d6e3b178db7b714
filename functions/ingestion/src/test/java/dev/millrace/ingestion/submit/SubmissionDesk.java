package dev.millrace.ingestion.submit;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.RecordedEvents;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.ingestion.eventbridge.EventAnnouncements;
import dev.millrace.ingestion.json.StoredManifests;
import dev.millrace.ingestion.manifest.Manifest;
import dev.millrace.ingestion.manifest.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A `SubmitDocuments` with fakes around it.
final class SubmissionDesk {

    static final String BUCKET = "uploads";

    final InMemoryBuckets buckets = new InMemoryBuckets();
    final FakeExecutions executions = new FakeExecutions();
    final RecordedEvents events = new RecordedEvents();
    private final StoredManifests manifests = new StoredManifests(buckets, BUCKET);
    private final AtomicInteger messages = new AtomicInteger();
    private final SubmitDocuments submitDocuments = new SubmitDocuments(
            new EventAnnouncements(),
            new Admission(buckets, BUCKET, Set.of(new TenantId("acme"), new TenantId("globex"))),
            manifests,
            executions,
            events);

    /// Uploads and gives the event that S3 sends.
    String upload(String key, String content, Map<String, String> metadata) {
        return upload(key, content.getBytes(StandardCharsets.UTF_8), metadata);
    }

    String upload(String key, byte[] content, Map<String, String> metadata) {
        buckets.open(BUCKET).put(key, content, metadata);
        return objectCreated(key);
    }

    static String objectCreated(String key) {
        return """
                {"version":"0","id":"event-of %s","detail-type":"Object Created","source":"aws.s3",\
                "detail":{"version":"0","bucket":{"name":"uploads"},"object":{"key":"%s","size":3,"etag":"x"},\
                "reason":"PutObject"}}""".formatted(key, key);
    }

    BatchOutcome deliver(String... bodies) {
        return submitDocuments.apply(batch(bodies));
    }

    QueueBatch batch(String... bodies) {
        return new QueueBatch(Arrays.stream(bodies)
                .map(body -> new QueueBatch.Message("message-" + messages.incrementAndGet(), body, 1))
                .toList());
    }

    SubmitDocuments function() {
        return submitDocuments;
    }

    List<Manifest> manifests() {
        return executions.started().stream()
                .map(started -> manifests.read(started.manifest()))
                .toList();
    }

    List<Submission> submissions() {
        return manifests().stream()
                .flatMap(manifest -> manifest.submissions().stream())
                .toList();
    }

    List<Object> rejectionCodes() {
        return events.events().stream().map(event -> event.detail().get("code")).toList();
    }

    DomainEvent onlyRejection() {
        return events.events().getFirst();
    }
}
