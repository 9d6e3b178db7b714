package dev.millrace.triage.learn.json;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.learn.TicketEvent;
import dev.millrace.triage.learn.TicketEvents;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Messages whose body is an event of the bus: `TicketCorrected` and `TicketResolved`, of 256 KiB at most.
public final class QueuedEvents implements TicketEvents {

    private static final int LONGEST = 256 * 1024;

    private final Schema corrected = schema("TicketCorrected");
    private final Schema resolved = schema("TicketResolved");

    private static Schema schema(String event) {
        return Schema.find("schemas/%s.schema.json".formatted(event))
                .orElseThrow(
                        () -> new IllegalStateException("the schema of %s is not on the class path".formatted(event)));
    }

    @Override
    public TicketEvent.Corrected corrected(String body) {
        var event = event(body);
        var detail = detail(event, corrected);
        return new TicketEvent.Corrected(
                tenant(detail),
                ticketId(detail),
                filing(detail),
                Json.read(detail.path("labels"), Labels.class),
                time(event));
    }

    @Override
    public TicketEvent.Resolved resolved(String body) {
        var detail = detail(event(body), resolved);
        return new TicketEvent.Resolved(tenant(detail), ticketId(detail), filing(detail));
    }

    private static JsonNode event(String body) {
        if (body.length() > LONGEST) {
            throw new InvalidInput("$", "must have 256 KiB at most");
        }
        return Json.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode detail(JsonNode event, Schema schema) {
        var detail = event.path("detail");
        schema.require(detail);
        return detail;
    }

    private static TenantId tenant(JsonNode detail) {
        return new TenantId(detail.path("tenant").asString());
    }

    private static Optional<TicketId> ticketId(JsonNode detail) {
        return detail.path("ticketId").asStringOpt().map(TicketId::new);
    }

    private static Filing filing(JsonNode detail) {
        return new Filing(detail.path("system").asString(), detail.path("key").asString());
    }

    private static Instant time(JsonNode event) {
        try {
            return Instant.parse(event.path("time").asString(""));
        } catch (DateTimeException e) {
            throw new InvalidInput("$.time", "must be an instant: 2026-03-02T09:00:00Z");
        }
    }
}
