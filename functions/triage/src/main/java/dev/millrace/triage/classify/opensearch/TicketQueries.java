package dev.millrace.triage.classify.opensearch;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.Words;
import dev.millrace.opensearch.JsonWriter;
import dev.millrace.triage.classify.past.Filing;
import dev.millrace.triage.classify.past.IncidentState;
import dev.millrace.triage.classify.past.TicketText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Writes what is asked of the index: always with the tenant inside each part of a query, for a filter around it would
/// come after the nearest of everybody's were taken.
final class TicketQueries {

    /// The index gives up before we do, and then says so.
    private static final String LONGEST = "4s";

    /// The engine refuses queries of more than 1,024 words.
    private static final int MOST_WORDS = 400;

    private TicketQueries() {}

    /// Labelled tickets by words, by meaning, and the first by name, as three searches of one request.
    static byte[] nearest(TenantId tenant, TicketText text, int each, int sample) {
        return JsonWriter.written(json -> {
            search(json, each, () -> words(json, tenant, text));
            search(json, each, () -> meaning(json, text, each, () -> labelled(json, tenant, text)));
            search(
                    json,
                    sample,
                    () -> json.object("bool", () -> json.array("filter", () -> labelled(json, tenant, text))),
                    () -> json.texts("sort", List.of(TicketIndex.TICKET)));
        });
    }

    /// Open incidents by meaning, as one search of a request for several.
    static byte[] open(TenantId tenant, TicketText text, int most) {
        return JsonWriter.written(json -> search(
                json,
                most,
                () -> meaning(json, text, most, () -> {
                    ours(json, tenant, text);
                    json.term(TicketIndex.STATE, IncidentState.OPEN.name());
                })));
    }

    /// The ticket that is worked on there.
    static byte[] filed(TenantId tenant, Filing filing) {
        return JsonWriter.written(json -> search(
                json,
                1,
                () -> json.object(
                        "bool",
                        () -> json.array("filter", () -> {
                            json.term(TicketIndex.TENANT, tenant.value());
                            json.term(TicketIndex.SYSTEM, filing.system());
                            json.term(TicketIndex.KEY, filing.key());
                        }))));
    }

    private static void search(JsonWriter json, int size, Runnable query) {
        search(json, size, query, () -> {});
    }

    private static void search(JsonWriter json, int size, Runnable query, Runnable order) {
        json.object(() -> {});
        json.newLine();
        json.object(() -> {
            json.object("query", query);
            order.run();
            json.number("size", size);
            json.flag("track_total_hits", false);
            json.text("timeout", LONGEST);
            json.texts("_source", IndexedTicket.FIELDS);
        });
        json.newLine();
    }

    private static void words(JsonWriter json, TenantId tenant, TicketText text) {
        json.object("bool", () -> {
            json.array(
                    "must",
                    () -> json.object(() -> json.object(
                            "match", () -> json.object(TicketIndex.TEXT, () -> json.text("query", beginning(text))))));
            json.array("filter", () -> {
                labelled(json, tenant, text);
            });
        });
    }

    private static void meaning(JsonWriter json, TicketText text, int most, Runnable conditions) {
        json.object(
                "knn",
                () -> json.object(TicketIndex.VECTOR, () -> {
                    json.vector("vector", text.meaning());
                    json.number("k", most);
                    json.object("filter", () -> json.object("bool", () -> json.array("filter", conditions)));
                }));
    }

    private static void labelled(JsonWriter json, TenantId tenant, TicketText text) {
        ours(json, tenant, text);
        json.term(TicketIndex.LABELLED, "true");
    }

    private static void ours(JsonWriter json, TenantId tenant, TicketText text) {
        json.term(TicketIndex.TENANT, tenant.value());
        json.term(TicketIndex.EMBEDDING_VERSION, text.version());
    }

    private static String beginning(TicketText text) {
        var words = new LinkedHashSet<String>();
        Words.each(text.words().value(), words::add);
        return String.join(" ", new ArrayList<>(words).subList(0, Math.min(MOST_WORDS, words.size())));
    }
}
