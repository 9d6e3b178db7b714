package dev.millrace.triage.desk.servicenow;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.triage.desk.settings.People;
import dev.millrace.triage.desk.settings.ServiceNowSettings;
import dev.millrace.triage.desk.webhook.TicketNews;
import dev.millrace.triage.desk.webhook.TicketNews.Opening;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.TicketId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A message of our business rule that its schema holds valid. Values are those of the database: times are in UTC, and
/// what is empty is an empty text.
record ServiceNowMessage(JsonNode message, ServiceNowSettings settings) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    List<DomainEvent> news(TenantId tenant) {
        if (text(message, "changedBy").equals(settings.user())) {
            return List.of();
        }
        var ticket =
                new TicketNews(tenant, ServiceNowDesk.SYSTEM, of("number"), correlation(), text(message, "deliveryId"));
        return message.path("events")
                .valueStream()
                .flatMap(event -> news(ticket, event.asString()))
                .toList();
    }

    private Stream<DomainEvent> news(TicketNews ticket, String event) {
        return switch (event) {
            case "opened" -> Stream.of(ticket.opened(opening()));
            case "corrected" -> labels().stream().map(labels -> ticket.corrected(labels, person()));
            case "resolved" -> Stream.of(ticket.resolved(resolution(), person(), changedAt()));
            default -> Stream.empty();
        };
    }

    private Opening opening() {
        return new Opening(of("caller"), of("shortDescription"), of("description"), of("service"), changedAt());
    }

    /// Empty unless the incident says all four, in words that can be labels.
    private Optional<Labels> labels() {
        try {
            return Levels.of(of("impact"))
                    .flatMap(reach -> Levels.of(of("urgency"))
                            .map(speed -> new Labels(of("category"), reach, speed, of("group"))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Others use the field for names of their own.
    private Optional<TicketId> correlation() {
        try {
            return Optional.of(new TicketId(of("correlationId")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String resolution() {
        var notes = of("closeNotes");
        return notes.isBlank() ? "Resolved without a note." : notes;
    }

    private String person() {
        return People.of(settings.people()).person(text(message, "changedBy"));
    }

    private Instant changedAt() {
        try {
            return LocalDateTime.parse(text(message, "changedAt"), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new InvalidInput("$.changedAt", "must be a time in UTC such as 2026-03-02 09:00:00");
        }
    }

    private String of(String field) {
        return text(message.path("incident"), field);
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
