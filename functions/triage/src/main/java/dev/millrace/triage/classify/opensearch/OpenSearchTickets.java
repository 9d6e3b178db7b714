package dev.millrace.triage.classify.opensearch;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Transient;
import dev.millrace.opensearch.Answer;
import dev.millrace.opensearch.Attempts;
import dev.millrace.opensearch.Failures;
import dev.millrace.opensearch.MappingCheck;
import dev.millrace.opensearch.Patience;
import dev.millrace.opensearch.SearchHttp;
import dev.millrace.triage.classify.past.Example;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.classify.past.Incident;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.classify.past.TicketText;
import dev.millrace.triage.ticket.TicketId;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Past tickets in OpenSearch. The first that is kept makes the index. Thread-safe.
public final class OpenSearchTickets implements PastTickets {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int MOST_TRIES = 10;
    private static final int MOST_AT_ONCE = 200;
    private static final String JSON_LINES = "application/x-ndjson";

    private final SearchHttp http;
    private final String alias;
    private final TicketSetup setup;
    private final MappingCheck mapping;
    private volatile boolean there;

    OpenSearchTickets(SearchHttp http, String alias, String engine) {
        this.http = http;
        this.alias = alias;
        this.setup = new TicketSetup(http, alias, engine);
        this.mapping = new MappingCheck(http, alias, TicketIndex.mapping("lucene", 1), TicketIndex.VARIABLE);
    }

    /// The index that `SEARCH_ENDPOINT` and `TICKETS_INDEX` name. Connects to nothing yet.
    public static OpenSearchTickets from(Environment environment) {
        var endpoint = URI.create(environment.require("SEARCH_ENDPOINT"));
        return new OpenSearchTickets(
                SearchHttp.to(endpoint, environment, Patience.USUAL),
                environment.find(TicketIndex.VARIABLE).orElse(TicketIndex.ALIAS),
                environment.find("SEARCH_ENGINE").orElse("faiss"));
    }

    @Override
    public void change(TenantId tenant, TicketId id, Function<Optional<PastTicket>, PastTicket> change) {
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            var before = entry(tenant, id);
            var known = before.map(found -> IndexedTicket.read(found.path("_source"), tenant));
            if (isWritten(change.apply(known), before)) {
                return;
            }
        }
        throw new Transient("Others kept changing ticket %s at the same time: try again.".formatted(id));
    }

    private boolean isWritten(PastTicket ticket, Optional<JsonNode> before) {
        setup.ensure(ticket.text());
        mapping.pass();
        var unchanged = before.map(found -> "if_seq_no=%d&if_primary_term=%d"
                        .formatted(
                                found.path("_seq_no").asLong(),
                                found.path("_primary_term").asLong()))
                .orElse("op_type=create");
        var path = "/%s/_doc/%s?refresh=true&%s".formatted(alias, name(ticket.tenant(), ticket.id()), unchanged);
        var answer = Attempts.ask(() -> http.put(path, IndexedTicket.write(ticket)));
        if (answer.status() == CONFLICT) {
            return false;
        }
        if (answer.status() / 100 != 2) {
            throw Failures.of(answer, TicketIndex.VARIABLE);
        }
        return true;
    }

    @Override
    public void load(List<PastTicket> tickets) {
        for (var from = 0; from < tickets.size(); from += MOST_AT_ONCE) {
            write(tickets.subList(from, Math.min(from + MOST_AT_ONCE, tickets.size())));
        }
    }

    private void write(List<PastTicket> tickets) {
        setup.ensure(tickets.getFirst().text());
        mapping.pass();
        var body = IndexedTicket.writeAll(tickets, ticket -> name(ticket.tenant(), ticket.id()));
        var answer = Attempts.ask(() -> http.post("/%s/_bulk?refresh=true".formatted(alias), JSON_LINES, body));
        if (required(answer).path("errors").asBoolean(true)) {
            throw new Transient("Some of %d past tickets were not written: load them again.".formatted(tickets.size()));
        }
    }

    @Override
    public Optional<PastTicket> find(TenantId tenant, TicketId id) {
        return entry(tenant, id).map(found -> IndexedTicket.read(found.path("_source"), tenant));
    }

    private Optional<JsonNode> entry(TenantId tenant, TicketId id) {
        var answer = Attempts.ask(() -> http.get("/%s/_doc/%s".formatted(alias, name(tenant, id))));
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(required(answer));
    }

    /// Tickets have the same id in no two tenants, and are kept apart all the same.
    private static String name(TenantId tenant, TicketId id) {
        return tenant + "." + id;
    }

    @Override
    public Optional<PastTicket> filedAs(TenantId tenant, Filing filing) {
        return found(TicketQueries.filed(tenant, filing), tenant).stream().findFirst();
    }

    @Override
    public List<Example> nearest(TenantId tenant, TicketText text, int each, int sample) {
        var examples = new LinkedHashMap<TicketId, Example>();
        for (var ticket : found(TicketQueries.nearest(tenant, text, each, sample), tenant)) {
            ticket.labelling()
                    .ifPresent(
                            said -> examples.put(ticket.id(), new Example(ticket.id(), ticket.text(), said.labels())));
        }
        return List.copyOf(examples.values());
    }

    @Override
    public List<Incident> openIncidents(TenantId tenant, TicketText text, int most) {
        return found(TicketQueries.open(tenant, text, most), tenant).stream()
                .flatMap(ticket ->
                        ticket.filing().map(filing -> new Incident(ticket.id(), ticket.text(), filing)).stream())
                .toList();
    }

    /// Before the first ticket is kept there is no index, and nothing in it.
    private List<PastTicket> found(byte[] searches, TenantId tenant) {
        if (isMissing()) {
            return List.of();
        }
        mapping.pass();
        var answer = Attempts.ask(() -> http.post("/" + alias + "/_msearch", JSON_LINES, searches));
        return required(answer)
                .path("responses")
                .valueStream()
                .flatMap(part -> hits(part).valueStream())
                .map(hit -> IndexedTicket.read(hit.path("_source"), tenant))
                .toList();
    }

    /// Asked until there is one.
    private boolean isMissing() {
        if (there) {
            return false;
        }
        there = mapping.read().status() != NOT_FOUND;
        return !there;
    }

    private static JsonNode hits(JsonNode part) {
        var answer = required(new Answer(part.path("status").asInt(), part));
        var shards = answer.path("_shards");
        if (answer.path("timed_out").asBoolean(true)
                || shards.path("successful").asInt(0) != shards.path("total").asInt(-1)) {
            throw new Transient("The index of past tickets answered for a part of them only: try again.");
        }
        return answer.path("hits").path("hits");
    }

    private static JsonNode required(Answer answer) {
        if (!answer.isOk()) {
            throw Failures.of(answer, TicketIndex.VARIABLE);
        }
        return answer.body();
    }
}
