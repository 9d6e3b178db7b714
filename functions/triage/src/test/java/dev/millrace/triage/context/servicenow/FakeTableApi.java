package dev.millrace.triage.context.servicenow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The table `cmdb_ci` of ServiceNow's Table API on loopback: it reads encoded queries as ServiceNow does, where `^OR`
/// parts conditions and `^^` is a `^`.
final class FakeTableApi implements AutoCloseable {

    private final HttpServer server;
    private final List<Map<String, Object>> rows = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "";

    private FakeTableApi(HttpServer server) {
        this.server = server;
    }

    static FakeTableApi start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var api = new FakeTableApi(server);
        server.createContext("/api/now/table/cmdb_ci", api::answer);
        server.start();
        return api;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void put(Map<String, Object> row) {
        rows.add(row);
    }

    void answering(int with) {
        status = with;
    }

    void saying(String anything) {
        body = anything;
    }

    List<Map<String, String>> requests() {
        return requests;
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parameters = parameters(exchange.getRequestURI().getRawQuery());
            requests.add(parameters);
            authorizations.add(exchange.getRequestHeaders().getFirst("authorization"));
            var names = names(parameters.getOrDefault("sysparm_query", ""));
            var found = rows.stream()
                    .filter(row -> names.stream().anyMatch(String.valueOf(row.get("name"))::equalsIgnoreCase))
                    .toList();
            var answer = body.isEmpty() ? Json.write(Map.of("result", found)) : body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return parameters;
    }

    /// Only conditions `name=VALUE`; what is no such condition stands for every row, as in ServiceNow.
    private static List<String> names(String query) {
        var names = new ArrayList<String>();
        for (var condition : query.replace("^^", "\u0000").split("\\^OR")) {
            names.add(
                    condition.startsWith("name=")
                            ? condition.substring("name=".length()).replace("\u0000", "^")
                            : "no condition: " + condition);
        }
        return names;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
