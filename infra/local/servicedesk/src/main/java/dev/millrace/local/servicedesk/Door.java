package dev.millrace.local.servicedesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lets requests of known users in, and makes go wrong what is to go wrong.
record Door(Faults faults, Function<Call, Reply> api) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            var call = Call.read(exchange);
            var fault = faults.next();
            if (fault.isPresent()) {
                fail(exchange, call, fault.get());
            } else {
                finish(exchange, answer(call));
            }
        } catch (Refusal e) {
            finish(exchange, refused(e));
        }
    }

    private Reply answer(Call call) {
        if (call.user().isEmpty()) {
            return Reply.json(401, Map.of("error", "User Not Authenticated"));
        }
        try {
            return api.apply(call);
        } catch (Refusal e) {
            return refused(e);
        }
    }

    private static Reply refused(Refusal refusal) {
        return Reply.json(
                refusal.status(),
                Map.of(
                        "error",
                        Map.of(
                                "message",
                                Optional.ofNullable(refusal.getMessage()).orElse(""))));
    }

    /// What gets no answer keeps its connection open until the caller gives up.
    private void fail(HttpExchange exchange, Call call, Fault fault) throws IOException {
        switch (fault) {
            case BUSY -> {
                exchange.getResponseHeaders().set("retry-after", "1");
                finish(exchange, Reply.json(429, Map.of("error", "Rate limit exceeded")));
            }
            case FAILED_BEFORE -> finish(exchange, Reply.json(500, Map.of("error", "Internal error")));
            case FAILED_AFTER -> {
                answer(call);
                finish(exchange, Reply.json(500, Map.of("error", "Internal error")));
            }
            case SILENT_BEFORE -> {}
            case SILENT_AFTER -> answer(call);
            case LATE -> faults.putOff(() -> answer(call));
            case LOST -> {
                answer(call);
                exchange.close();
            }
            case CUT -> cut(exchange, answer(call));
        }
    }

    private static void finish(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    private static void cut(HttpExchange exchange, Reply reply) throws IOException {
        exchange.sendResponseHeaders(reply.status(), reply.body().length + 1L);
        exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
