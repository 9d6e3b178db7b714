package dev.millrace.triage.desk.jira;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.triage.desk.settings.JiraSettings;
import dev.millrace.triage.desk.settings.People;
import dev.millrace.triage.desk.webhook.TicketNews;
import dev.millrace.triage.desk.webhook.TicketNews.Opening;
import dev.millrace.triage.ticket.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A message of a webhook that its schema holds valid.
record JiraMessage(JsonNode message, JiraSettings settings) {

    List<DomainEvent> news(TenantId tenant, String delivery) {
        return isOurs() || !isOfProject() ? List.of() : told(tenant, delivery);
    }

    private boolean isOurs() {
        return text(message.path("user").path("accountId")).equals(settings.accountId());
    }

    /// A webhook may be about every project of the site.
    private boolean isOfProject() {
        return text(message.path("issue").path("key")).startsWith(settings.project() + "-");
    }

    private List<DomainEvent> told(TenantId tenant, String delivery) {
        return switch (text(message.path("webhookEvent"))) {
            case "jira:issue_created" -> List.of(ticket(tenant, delivery).opened(opening()));
            case "jira:issue_updated" -> changes(ticket(tenant, delivery));
            default -> List.of();
        };
    }

    private TicketNews ticket(TenantId tenant, String delivery) {
        var marked = fields().path("labels")
                .valueStream()
                .map(JiraMessage::text)
                .flatMap(label -> Mark.read(label).stream())
                .findFirst();
        return new TicketNews(
                tenant, JiraDesk.SYSTEM, text(message.path("issue").path("key")), marked, delivery);
    }

    private Opening opening() {
        var reporter = fields().path("reporter");
        var requester = text(reporter.path("displayName"));
        return new Opening(
                requester.isBlank() ? text(reporter.path("emailAddress")) : requester,
                text(fields().path("summary")),
                Adf.text(fields().path("description")),
                settings.fields().service().map(this::option).orElse(""),
                sent());
    }

    private List<DomainEvent> changes(TicketNews ticket) {
        var events = new ArrayList<DomainEvent>();
        if (isCorrected()) {
            labels().map(labels -> ticket.corrected(labels, person())).ifPresent(events::add);
        }
        if (isResolved()) {
            events.add(ticket.resolved(resolution(), person(), sent()));
        }
        return events;
    }

    private boolean isCorrected() {
        var names = settings.fields();
        var ours = Set.of(
                names.category(),
                names.group(),
                names.impact().field(),
                names.urgency().field());
        return items().stream().anyMatch(item -> ours.contains(text(item.path("fieldId"))));
    }

    /// A resolution where there was none: moving a resolved issue on is not another one.
    private boolean isResolved() {
        return items().stream()
                .anyMatch(item -> text(item.path("fieldId")).equals("resolution")
                        && text(item.path("from")).isEmpty()
                        && !text(item.path("to")).isEmpty());
    }

    private List<JsonNode> items() {
        return message.path("changelog").path("items").valueStream().toList();
    }

    /// Empty unless the issue says all four, in words that can be labels.
    private Optional<Labels> labels() {
        var names = settings.fields();
        var impact = names.impact().level(option(names.impact().field()));
        var urgency = names.urgency().level(option(names.urgency().field()));
        try {
            return impact.flatMap(reach ->
                    urgency.map(speed -> new Labels(option(names.category()), reach, speed, option(names.group()))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String resolution() {
        var comment = Adf.text(message.path("comment").path("body"));
        return comment.isBlank()
                ? "Resolved: " + text(fields().path("resolution").path("name"))
                : comment;
    }

    private String person() {
        return People.of(settings.people()).person(text(message.path("user").path("accountId")));
    }

    private Instant sent() {
        return Instant.ofEpochMilli(message.path("timestamp").asLong());
    }

    private JsonNode fields() {
        return message.path("issue").path("fields");
    }

    /// What a field says: an option by its value, a text by itself.
    private String option(String field) {
        var value = fields().path(field);
        return value.isObject() ? text(value.path("value")) : text(value);
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }
}
