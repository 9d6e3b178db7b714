package dev.millrace.triage.json;

import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.article.ResolvedTicket;
import dev.millrace.triage.article.ResolvedTickets;
import java.nio.charset.StandardCharsets;

/// Messages whose body is an event `TicketResolved` of the bus.
public final class QueuedResolutions implements ResolvedTickets {

    private final Schema schema =
            Schema.find("schemas/TicketResolved.schema.json").orElseThrow();

    @Override
    public ResolvedTicket read(String body) {
        var detail = Json.parse(body.getBytes(StandardCharsets.UTF_8)).path("detail");
        schema.require(detail);
        return Json.read(detail, ResolvedTicket.class);
    }
}
