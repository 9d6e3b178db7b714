package dev.millrace.triage.article;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.log.Log;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.trace.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Publishes the articles that people approved, as documents to ingest, and with exactly the text that they saw. The
/// same decision gives the same document under the same id, however often it is delivered.
public final class PublishArticle implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(PublishArticle.class);

    private final DecidedActions decisions;
    private final Set<TenantId> tenants;
    private final Buckets buckets;
    private final String uploadBucket;
    private final EventPublisher events;

    /// @param uploadBucket where documents to ingest are uploaded
    public PublishArticle(
            DecidedActions decisions,
            Set<TenantId> tenants,
            Buckets buckets,
            String uploadBucket,
            EventPublisher events) {
        this.decisions = decisions;
        this.tenants = Set.copyOf(tenants);
        this.buckets = buckets;
        this.uploadBucket = uploadBucket;
        this.events = events;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isDone(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isDone(QueueBatch.Message message) {
        try {
            follow(decisions.read(message.body()));
            return true;
        } catch (MillraceException e) {
            LOG.error("decision deferred", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private void follow(DecidedAction decided) {
        if (!decided.concerns(ArticleRequest.TOOL)) {
            return;
        }
        if (decided.goesAhead()) {
            publish(decided);
        } else {
            LOG.info("article discarded", Map.of("actionId", decided.actionId(), "outcome", decided.outcome()));
        }
    }

    private void publish(DecidedAction decided) {
        if (!decided.isAsDecided()) {
            throw new PolicyDenied("The action %s is not the one that was decided on: its payload hash is another."
                    .formatted(decided.actionId()));
        }
        var tenant = decided.tenant()
                .filter(tenants::contains)
                .orElseThrow(() -> new InvalidInput("$.detail.tenant", "names no tenant of this deployment"));
        var article = decisions.article(decided.action().orElseThrow());
        announce(tenant, article, upload(tenant, article));
        LOG.info(
                "article published",
                Map.of(
                        "actionId",
                        decided.actionId(),
                        Attribute.TENANT_ID.key(),
                        tenant,
                        "documentId",
                        article.documentId()));
    }

    /// What lies there already is not written again: it would be announced as an upload again.
    private ObjectPointer upload(TenantId tenant, KnowledgeArticle article) {
        var key = "incoming/%s/%s/%s".formatted(tenant, article.tier().label(), article.documentId());
        var store = buckets.open(uploadBucket);
        var document = article.document();
        if (store.get(key).filter(there -> Arrays.equals(there, document)).isEmpty()) {
            store.put(key, document);
        }
        return new ObjectPointer(uploadBucket, key);
    }

    /// The bucket announces the upload itself. This says the same of it, so it is one submission, and none is lost if
    /// this function ends in between.
    private void announce(TenantId tenant, KnowledgeArticle article, ObjectPointer object) {
        events.publish(List.of(new DomainEvent(
                "DocumentSubmitted",
                Map.of(
                        "documentId", article.documentId().value(),
                        "tenant", tenant.value(),
                        "tier", article.tier().label(),
                        "object", Map.of("bucket", object.bucket(), "key", object.key())))));
    }
}
