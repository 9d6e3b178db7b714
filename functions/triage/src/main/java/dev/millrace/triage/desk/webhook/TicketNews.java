package dev.millrace.triage.desk.webhook;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.triage.desk.Clip;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What somebody did with a ticket, as events of the bus.
///
/// @param key what the desk calls the ticket
/// @param ticketId its name across systems, if we created it there
/// @param deliveryId names this news for its tenant: the same for what is sent again
public record TicketNews(TenantId tenant, String system, String key, Optional<TicketId> ticketId, String deliveryId) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int LONGEST_TEXT = 50_000;
    private static final String NOBODY = "unknown";

    /// What somebody wrote who opened a ticket.
    ///
    /// @param requester who that is; may be blank
    /// @param service what it is about; may be blank
    public record Opening(String requester, String subject, String description, String service, Instant at) {}

    /// Somebody opened it.
    public DomainEvent opened(Opening opening) {
        var detail = new TreeMap<>(named());
        detail.put("requester", name(opening.requester()));
        detail.put("subject", Clip.oneLine(opening.subject(), LONGEST_SUBJECT));
        detail.put("description", Clip.to(opening.description(), LONGEST_TEXT));
        detail.put("openedAt", opening.at().toString());
        if (!opening.service().isBlank()) {
            detail.put("service", Clip.oneLine(opening.service(), LONGEST_NAME));
        }
        return new DomainEvent("TicketOpened", detail);
    }

    /// Somebody said what it is instead.
    public DomainEvent corrected(Labels labels, String by) {
        var detail = new TreeMap<>(known());
        detail.put(
                "labels",
                Map.of(
                        "category", labels.category(),
                        "impact", labels.impact().name(),
                        "urgency", labels.urgency().name(),
                        "group", labels.group()));
        detail.put("correctedBy", name(by));
        return new DomainEvent("TicketCorrected", detail);
    }

    /// Somebody resolved it.
    ///
    /// @param resolution what helped; not blank
    public DomainEvent resolved(String resolution, String by, Instant at) {
        var detail = new TreeMap<>(known());
        detail.put("resolution", Clip.to(resolution, LONGEST_TEXT));
        detail.put("resolvedBy", name(by));
        detail.put("resolvedAt", at.toString());
        return new DomainEvent("TicketResolved", detail);
    }

    private Map<String, Object> known() {
        var detail = new TreeMap<>(named());
        ticketId.ifPresent(id -> detail.put("ticketId", id.value()));
        return detail;
    }

    private Map<String, Object> named() {
        return Map.of("tenant", tenant.value(), "system", system, "key", key, "deliveryId", deliveryId);
    }

    private static String name(String name) {
        var line = Clip.oneLine(name, LONGEST_NAME);
        return line.isEmpty() ? NOBODY : line;
    }
}
