package dev.millrace.triage.article;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.log.Log;
import dev.millrace.core.trace.Attribute;
import dev.millrace.triage.mask.TextMasker;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Drafts an article of each resolved ticket, and asks for it to be published: people decide. A resolution that is told
/// again asks for the same again. What cannot be read comes again until the queue gives up on it, and keeps nothing
/// else from going on.
public final class DraftArticles implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(DraftArticles.class);

    private final ResolvedTickets resolutions;
    private final Set<TenantId> tenants;
    private final Function<ResolvedTicket, Optional<MaskedTicket>> tickets;
    private final TextMasker masker;
    private final ArticleDraft draft;
    private final ArticleRequest request;
    private final EventPublisher events;

    /// @param tickets the masked ticket that was resolved, if it came through here
    /// @param tier who may read articles; not public
    /// @param auditKey signs what is asked for
    public DraftArticles(
            ResolvedTickets resolutions,
            Set<TenantId> tenants,
            Function<ResolvedTicket, Optional<MaskedTicket>> tickets,
            TextMasker masker,
            SecurityTier tier,
            Supplier<String> auditKey,
            EventPublisher events) {
        this.resolutions = resolutions;
        this.tenants = Set.copyOf(tenants);
        this.tickets = tickets;
        this.masker = masker;
        this.draft = new ArticleDraft(tier);
        this.request = new ArticleRequest(new AuditToken(auditKey));
        this.events = events;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isDrafted(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isDrafted(QueueBatch.Message message) {
        try {
            draft(resolutions.read(message.body()));
            return true;
        } catch (MillraceException e) {
            LOG.error("resolution deferred", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private void draft(ResolvedTicket resolved) {
        if (!tenants.contains(resolved.tenant())) {
            throw new InvalidInput("$.detail.tenant", "names no tenant of this deployment");
        }
        tickets.apply(resolved).ifPresentOrElse(ticket -> draft(resolved, ticket), () -> passOver(resolved));
    }

    private void draft(ResolvedTicket resolved, MaskedTicket ticket) {
        var document = new DocumentId(ticket.id().value());
        var resolution = masker.mask(resolved.tenant(), document, List.of(resolved.resolution()));
        var article = draft.of(ticket, resolution.getFirst());
        events.publish(List.of(request.of(resolved, ticket, article)));
        LOG.info("article drafted", named(resolved.tenant(), ticket.id()));
    }

    /// It was opened before there was a triage, or never came here.
    private static void passOver(ResolvedTicket resolved) {
        LOG.info("no article of an unknown ticket", named(resolved.tenant(), resolved.id()));
    }

    private static Map<String, Object> named(TenantId tenant, TicketId ticket) {
        return Map.of(Attribute.TENANT_ID.key(), tenant, "ticketId", ticket.value());
    }
}
