package dev.millrace.triage.article;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.RecordedEvents;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.triage.json.QueuedDecisions;
import dev.millrace.triage.json.QueuedResolutions;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.mask.dlp.TenantTextMasker;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One ticket that was triaged, and both functions that make an article of it.
final class ArticlesDesk {

    static final TenantId ACME = new TenantId("acme");
    static final TicketId TICKET = TicketId.of(ACME, "jira", "OPS-17");
    static final String AUDIT_KEY = "audit key";

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final RecordedEvents events = new RecordedEvents();
    private final StoredMaskedTickets tickets = new StoredMaskedTickets(buckets, "lake");
    private final DraftArticles draft = new DraftArticles(
            new QueuedResolutions(),
            Set.of(ACME),
            resolved -> tickets.find(resolved.tenant(), resolved.id()),
            new TenantTextMasker(new TenantMasking(
                    MaskingEngine.standard(),
                    PolicySource.always(MaskingEngine.standard().policy()))),
            SecurityTier.INTERNAL,
            () -> AUDIT_KEY,
            events);
    private final PublishArticle publish =
            new PublishArticle(new QueuedDecisions(), Set.of(ACME), buckets, "uploads", events);

    ArticlesDesk() {
        opened("The mail server is down", "Since nine o'clock, says [PERSON].");
    }

    void opened(String subject, String description) {
        tickets.write(new MaskedTicket(
                TICKET,
                ACME,
                "jira",
                "OPS-17",
                MaskedText.alreadyMasked("[PERSON]"),
                MaskedText.alreadyMasked(subject),
                MaskedText.alreadyMasked(description),
                Optional.empty(),
                Instant.parse("2026-03-02T08:00:00Z"),
                "standard:3"));
    }

    static Map<String, Object> resolved(String resolution) {
        return new HashMap<>(Map.of(
                "tenant", "acme",
                "system", "jira",
                "key", "OPS-17",
                "resolution", resolution,
                "resolvedBy", "ada",
                "resolvedAt", "2026-03-02T11:00:00Z"));
    }

    /// What `ActionDecided` says once people let the request go ahead.
    static Map<String, Object> approved(DomainEvent request) {
        var action = request.detail().get("action");
        return new HashMap<>(Map.of(
                "actionId", "a".repeat(64),
                "eventId", "e1",
                "tenant", "acme",
                "tool", "knowledge.publish_article",
                "requestedBy", "ada",
                "payloadHash", Sha256.of(Json.canonical(Map.of("tool", "knowledge.publish_article", "action", action))),
                "outcome", "proceed",
                "decidedBy", "people",
                "reasons", List.of(),
                "action", action));
    }

    static Map<String, Object> decided(String outcome) {
        return new HashMap<>(Map.of(
                "actionId",
                "a".repeat(64),
                "eventId",
                "e1",
                "tool",
                "knowledge.publish_article",
                "outcome",
                outcome,
                "decidedBy",
                "people",
                "reasons",
                List.of()));
    }

    /// The messages that must come again.
    List<String> draft(Map<String, Object> detail) {
        return draft.apply(batch(message("TicketResolved", detail))).failedMessageIds();
    }

    List<String> publish(Map<String, Object> detail) {
        return publish.apply(batch(message("ActionDecided", detail))).failedMessageIds();
    }

    DraftArticles drafting() {
        return draft;
    }

    PublishArticle publishing() {
        return publish;
    }

    DomainEvent request() {
        return events.events().getFirst();
    }

    RecordedEvents events() {
        return events;
    }

    InMemoryBuckets buckets() {
        return buckets;
    }

    Optional<String> uploaded(String key) {
        return buckets.open("uploads").get(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static String message(String type, Map<String, Object> detail) {
        var event = Map.of("id", "e1", "source", "millrace", "detail-type", type, "detail", detail);
        return new String(Json.write(event), StandardCharsets.UTF_8);
    }

    static QueueBatch batch(String... bodies) {
        var messages = new ArrayList<QueueBatch.Message>();
        for (var body : bodies) {
            messages.add(new QueueBatch.Message("m" + (messages.size() + 1), body, 1));
        }
        return new QueueBatch(messages);
    }
}
