package dev.millrace.local.servicedesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;

/// `POST /local/faults {"fault": "LOST", "skipping": 0}` makes a request go wrong; `{"letGo": true}` does what was put
/// off.
record FaultSwitch(Faults faults) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = Tree.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            var known = Arrays.stream(Fault.values())
                    .filter(fault -> fault.name().equals(Tree.text(asked, "fault")))
                    .findFirst();
            known.ifPresent(fault -> faults.arm(fault, asked.path("skipping").asInt(0)));
            if (asked.path("letGo").asBoolean(false)) {
                faults.letGo();
            }
            exchange.sendResponseHeaders(
                    known.isPresent() || asked.path("letGo").asBoolean(false) ? 204 : 400, -1);
        }
    }
}
