package dev.millrace.triage.classify.opensearch;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.classify.past.IncidentState;
import dev.millrace.triage.classify.past.Labelling;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.TicketId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A past ticket as an entry of the index.
final class IndexedTicket {

    /// What is read back.
    static final List<String> FIELDS = List.of(
            TicketIndex.TENANT,
            TicketIndex.TICKET,
            TicketIndex.TEXT,
            TicketIndex.PACKED,
            TicketIndex.EMBEDDING_VERSION,
            TicketIndex.LABELS,
            TicketIndex.SOURCE,
            TicketIndex.LABELLED_AT,
            TicketIndex.SYSTEM,
            TicketIndex.KEY,
            TicketIndex.STATE);

    private IndexedTicket() {}

    /// Lines of a bulk request.
    static byte[] writeAll(List<PastTicket> tickets, Function<PastTicket, String> name) {
        var lines = new ByteArrayOutputStream();
        for (var ticket : tickets) {
            lines.writeBytes(Json.write(Map.of("index", Map.of("_id", name.apply(ticket)))));
            lines.write('\n');
            lines.writeBytes(write(ticket));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    static byte[] write(PastTicket ticket) {
        var entry = Json.mapper().createObjectNode();
        entry.put(TicketIndex.TENANT, ticket.tenant().value());
        entry.put(TicketIndex.TICKET, ticket.id().value());
        entry.put(TicketIndex.TEXT, ticket.text().words().value());
        entry.put(TicketIndex.EMBEDDING_VERSION, ticket.text().version());
        entry.put(TicketIndex.PACKED, packed(ticket.text().meaning()));
        entry.put(TicketIndex.STATE, ticket.state().name());
        entry.put(TicketIndex.LABELLED, ticket.labelling().isPresent());
        ticket.labelling().ifPresent(said -> {
            entry.set(TicketIndex.LABELS, Json.mapper().valueToTree(said.labels()));
            entry.put(TicketIndex.SOURCE, said.source().name());
            entry.put(TicketIndex.LABELLED_AT, said.at().toString());
        });
        ticket.filing().ifPresent(filing -> {
            entry.put(TicketIndex.SYSTEM, filing.system());
            entry.put(TicketIndex.KEY, filing.key());
        });
        var vector = entry.putArray(TicketIndex.VECTOR);
        for (var component : ticket.text().meaning()) {
            vector.add(component);
        }
        return Json.write(entry);
    }

    /// Reads an entry, and holds it against the tenant that asked.
    static PastTicket read(JsonNode source, TenantId tenant) {
        if (!tenant.value().equals(source.path(TicketIndex.TENANT).asString())) {
            throw new Defect("The index returned a ticket of another tenant: compare TicketQueries with its mapping.");
        }
        var text = new TicketText(
                MaskedText.alreadyMasked(source.path(TicketIndex.TEXT).asString()),
                unpacked(source.path(TicketIndex.PACKED).asString()),
                source.path(TicketIndex.EMBEDDING_VERSION).asString());
        return new PastTicket(
                new TicketId(source.path(TicketIndex.TICKET).asString()),
                tenant,
                text,
                labelling(source),
                source.path(TicketIndex.KEY)
                        .asStringOpt()
                        .map(key -> new Filing(source.path(TicketIndex.SYSTEM).asString(), key)),
                IncidentState.valueOf(source.path(TicketIndex.STATE).asString()));
    }

    private static Optional<Labelling> labelling(JsonNode source) {
        if (!source.has(TicketIndex.LABELS)) {
            return Optional.empty();
        }
        return Optional.of(new Labelling(
                Json.read(source.path(TicketIndex.LABELS), Labels.class),
                Labelling.Source.valueOf(source.path(TicketIndex.SOURCE).asString()),
                Instant.parse(source.path(TicketIndex.LABELLED_AT).asString())));
    }

    private static String packed(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static float[] unpacked(String packed) {
        var floats = ByteBuffer.wrap(Base64.getDecoder().decode(packed)).asFloatBuffer();
        var vector = new float[floats.remaining()];
        floats.get(vector);
        return vector;
    }
}
