package dev.millrace.local.servicedesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// `/` lists tickets for people, and `/local/tickets` for programs. Where desks would show one ticket
/// (`/browse/KEY`, `/nav_to.do`), the list is shown.
record Pages(LocalServiceDesk desk) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = exchange.getRequestURI().getPath().equals("/local/tickets")
                    ? Reply.json(200, desk.summary())
                    : Reply.page(page());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private String page() {
        var rows = Stream.concat(
                        desk.rows("incident").stream().map(this::incident),
                        desk.issues().stream().map(Pages::issue))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Tickets</title>
                <h1>Tickets</h1>
                <table border="1"><tr><th>Key<th>Subject<th>Category<th>Group<th>Priority<th>State</tr>
                %s
                </table></html>
                """.formatted(rows);
    }

    private String incident(JsonNode row) {
        return row(
                Tree.text(row, "number"),
                Tree.text(row, "short_description"),
                Tree.text(row, "category"),
                desk.nameOfGroup(Tree.text(row, "assignment_group")),
                Tree.text(row, "priority"),
                Tree.text(row, "state"));
    }

    private static String issue(JsonNode issue) {
        var fields = issue.path("fields");
        var options = fields.properties().stream()
                .filter(field -> field.getKey().startsWith("customfield_"))
                .map(field -> Tree.text(field.getValue(), "value"))
                .collect(Collectors.joining(", "));
        return row(
                Tree.text(issue, "key"),
                Tree.text(fields, "summary"),
                options,
                "",
                Tree.text(fields.path("priority"), "name"),
                Tree.text(fields.path("status"), "name"));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> "<td>" + escaped(cell)).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
