package dev.millrace.triage.classify.opensearch;

import dev.millrace.opensearch.Attempts;
import dev.millrace.opensearch.Failures;
import dev.millrace.opensearch.SearchHttp;
import dev.millrace.triage.classify.past.TicketText;
import java.nio.charset.StandardCharsets;

/// Creates the index and its alias where they are missing. Several writers may do so at once.
final class TicketSetup {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final SearchHttp http;
    private final String alias;
    private final String engine;
    private volatile boolean there;

    TicketSetup(SearchHttp http, String alias, String engine) {
        this.http = http;
        this.alias = alias;
        this.engine = engine;
    }

    /// Makes sure that there is an index for tickets like that.
    void ensure(TicketText text) {
        if (!there) {
            if (Attempts.ask(() -> http.get("/_alias/" + alias)).status() == NOT_FOUND) {
                create(TicketIndex.name(alias, text.version()), text.meaning().length);
            }
            there = true;
        }
    }

    private void create(String index, int dimensions) {
        put("/" + index, TicketIndex.mapping(engine, dimensions), "resource_already_exists_exception");
        put("/" + index + "/_alias/" + alias, "{}", "");
    }

    private void put(String path, String json, String unless) {
        var answer = Attempts.ask(() -> http.put(path, json.getBytes(StandardCharsets.UTF_8)));
        var isThere = answer.status() == BAD_REQUEST && answer.errorType().equals(unless);
        if (!answer.isOk() && !isThere) {
            throw Failures.of(answer, TicketIndex.VARIABLE);
        }
    }
}
