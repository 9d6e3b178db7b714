package dev.millrace.triage.json;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.core.text.RawText;
import dev.millrace.triage.intake.OpenedTickets;
import dev.millrace.triage.ticket.OpenedTicket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Messages whose body is an event `TicketOpened` of the bus. The news is named by the detail's `deliveryId`, or else
/// by
/// the event's id.
public final class QueuedTickets implements OpenedTickets {

    private static final int LONGEST_ID = 200;

    private final Schema schema =
            Schema.find("schemas/TicketOpened.schema.json").orElseThrow();

    @Override
    public Reading read(String body) {
        try {
            var event = Json.parse(body.getBytes(StandardCharsets.UTF_8));
            return read(event, id(event).orElseGet(() -> named(body)));
        } catch (InvalidInput e) {
            return unreadable(named(body), e);
        }
    }

    private Reading read(JsonNode event, String id) {
        var detail = event.path("detail");
        try {
            schema.require(detail);
            return new Reading.Opened(id, Json.read(detail, Detail.class).ticket());
        } catch (InvalidInput e) {
            return unreadable(id, e);
        }
    }

    private static Reading unreadable(String id, InvalidInput why) {
        return new Reading.Unreadable(
                id, why.violations().stream().map(Violation::toString).toList());
    }

    private static Optional<String> id(JsonNode event) {
        return usable(event.path("detail").path("deliveryId"))
                .map(delivery -> "delivery " + delivery)
                .or(() -> usable(event.path("id")));
    }

    private static Optional<String> usable(JsonNode id) {
        return id.stringValueOpt().filter(value -> !value.isBlank() && value.length() <= LONGEST_ID);
    }

    /// What is no event has no id: the same text has the same name.
    private static String named(String body) {
        return "message " + Sha256.of(body);
    }

    private record Detail(
            TenantId tenant,
            String system,
            String key,
            String requester,
            String subject,
            Optional<String> description,
            Optional<String> service,
            Instant openedAt,
            Optional<String> deliveryId) {

        OpenedTicket ticket() {
            return new OpenedTicket(
                    tenant,
                    system,
                    key,
                    new RawText(requester),
                    new RawText(subject),
                    new RawText(description.orElse("")),
                    service.map(RawText::new),
                    openedAt);
        }
    }
}
