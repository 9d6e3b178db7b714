package dev.millrace.console.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.console.execution.ListExecutions;
import dev.millrace.console.execution.ReadExecution;
import dev.millrace.console.execution.Workflows;
import dev.millrace.console.ledger.ReadLedger;
import dev.millrace.console.page.ConsolePage;
import dev.millrace.console.scope.Admission;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.LedgerStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The functions of this module behind a web server, beside approvals in memory and an issuer of unsigned tokens.
final class ConsoleServer implements AutoCloseable {

    private final HttpServer server;
    private final Function<WebRequest, WebResponse> page = new ConsolePage();
    private final Function<WebRequest, WebResponse> listExecutions;
    private final Function<WebRequest, WebResponse> readExecution;
    private final Function<WebRequest, WebResponse> readLedger;
    private final FakeApprovals approvals;

    ConsoleServer(FakeApprovals approvals, Workflows workflows, LedgerStore ledger) throws IOException {
        var admission = new Admission(Set.of(new TenantId("acme"), new TenantId("globex")));
        this.approvals = approvals;
        listExecutions = new ListExecutions(admission, workflows);
        readExecution = new ReadExecution(admission, workflows);
        readLedger = new ReadLedger(admission, ledger);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = request(exchange);
            var response = answer(request);
            response.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            var length = response.body().length;
            exchange.sendResponseHeaders(response.status(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(response.body());
            }
        }
    }

    private WebResponse answer(WebRequest request) {
        var path = request.path();
        if (path.startsWith("/console")) {
            return page.apply(request);
        }
        if (path.equals("/.well-known/openid-configuration")) {
            return json(200, Map.of("token_endpoint", address() + "/local/token"));
        }
        if (path.equals("/local/token")) {
            return json(
                    200, Map.of("access_token", token(Json.read(request.body().getBytes(UTF_8), Claims.class))));
        }
        if (request.claims().isEmpty()) {
            return json(401, Map.of("message", "Unauthorized"));
        }
        try {
            return api(request, path);
        } catch (MillraceException e) {
            return json(e instanceof PolicyDenied ? 403 : 503, Map.of("error", e.code()));
        }
    }

    private WebResponse api(WebRequest request, String path) {
        var parts = path.split("/", 3);
        var rest = parts.length > 2 ? parts[2] : "";
        return switch (parts[1]) {
            case "executions" -> rest.isEmpty() ? listExecutions.apply(request) : readExecution.apply(request);
            case "ledger" -> readLedger.apply(request);
            case "approvals" -> approvals(request, rest);
            default -> json(404, Map.of("message", "Not Found"));
        };
    }

    private WebResponse approvals(WebRequest request, String rest) {
        if (rest.isEmpty()) {
            return json(
                    200,
                    approvals.page(
                            request.query().getOrDefault("state", "waiting"),
                            request.query().get("cursor")));
        }
        if (request.method().equals("POST")) {
            var body = new HashMap<String, String>();
            Json.parse(request.body().getBytes(UTF_8))
                    .properties()
                    .forEach(field -> body.put(field.getKey(), field.getValue().asString()));
            var id = rest.substring(0, rest.indexOf('/'));
            var answer = approvals.decide(id, request.claims().getOrDefault("sub", ""), body);
            return json(answer.status(), answer.body());
        }
        var found = Optional.ofNullable(approvals.find(rest));
        return found.map(waiting -> json(200, waiting)).orElseGet(() -> json(404, Map.of("code", "unknown")));
    }

    private static WebRequest request(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        var path = uri.getPath();
        var rest = path.substring(path.indexOf('/', 1) + 1);
        var parameters = path.startsWith("/executions/")
                ? Map.of("name", rest)
                : path.startsWith("/ledger/") ? Map.of("decisionId", rest) : Map.<String, String>of();
        return new WebRequest(
                exchange.getRequestMethod(),
                path,
                parameters,
                query(Optional.ofNullable(uri.getRawQuery()).orElse("")),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                claims(headers.getOrDefault("authorization", "")),
                "request-1");
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
        return query;
    }

    /// What a token says here; nobody signs it.
    record Claims(String tenant, String sub, String tier, String scope) {}

    static String token(Claims claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "e30." + encoder.encodeToString(Json.write(claims)) + ".none";
    }

    private static Map<String, String> claims(String authorization) {
        var parts = authorization.replace("Bearer ", "").split("\\.");
        if (parts.length < 3) {
            return Map.of();
        }
        var claims = Json.read(Base64.getUrlDecoder().decode(parts[1]), Claims.class);
        return Map.of("tenant", claims.tenant(), "sub", claims.sub(), "scope", claims.scope());
    }

    private static WebResponse json(int status, Object content) {
        return new WebResponse(status, Map.of("content-type", "application/json"), Json.write(content));
    }
}
