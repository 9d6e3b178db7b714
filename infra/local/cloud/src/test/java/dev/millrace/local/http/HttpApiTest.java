package dev.millrace.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the gateway does on its own.
class HttpApiTest {

    private static final Route SEARCH = Route.open("POST /search", "search");

    private final ApiLab lab = new ApiLab();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void the_most_specific_route_answers() throws Exception {
        lab.serve(
                "{}",
                Route.open("$default", "rest"),
                Route.open("GET /{proxy+}", "greedy"),
                Route.open("GET /orders/{id}", "order"),
                Route.open("ANY /orders/{id}", "any"),
                Route.open("GET /orders/new", "new"));

        assertThat(answers("GET", "/orders/new")).isEqualTo("new");
        assertThat(answers("GET", "/orders/7")).isEqualTo("order");
        assertThat(answers("PUT", "/orders/7")).isEqualTo("any");
        assertThat(answers("GET", "/orders/7/lines/1")).isEqualTo("greedy");
        assertThat(lab.event().path("pathParameters").toString()).isEqualTo("{\"proxy\":\"orders/7/lines/1\"}");
        assertThat(answers("DELETE", "/elsewhere")).isEqualTo("rest");
    }

    @Test
    void what_has_no_route_is_not_found() throws Exception {
        lab.serve("{}", SEARCH);

        for (var path : List.of("/", "/searching", "/search/", "/search/x")) {
            var response = lab.post(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
        }
        assertThat(lab.send(lab.request("/search").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_function_that_gives_no_answer_is_an_error_of_the_gateway() throws Exception {
        lab.fail(new IntegrationFailed(500, "it threw"), SEARCH);
        assertThat(lab.post("/search").body()).isEqualTo("{\"message\":\"Internal Server Error\"}");

        lab.fail(new IntegrationFailed(503, "it is throttled"), SEARCH);
        assertThat(lab.post("/search").body()).isEqualTo("{\"message\":\"Service Unavailable\"}");

        lab.fail(new IllegalStateException("anything"), SEARCH);
        assertThat(lab.post("/search").statusCode()).isEqualTo(500);
    }

    @Test
    void a_function_that_takes_too_long_is_not_waited_for() throws Exception {
        lab.hang(HttpApiSettings.on(0).withIntegrationTimeout(Duration.ofMillis(100)), SEARCH);

        assertThat(lab.post("/search").statusCode()).isEqualTo(503);
    }

    @Test
    void a_body_over_ten_megabytes_is_refused() throws Exception {
        lab.serve("{}", SEARCH);
        var large = BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]);

        assertThat(lab.send(lab.request("/search").POST(large)).statusCode()).isEqualTo(413);
        assertThat(lab.invoked()).isEmpty();
    }

    @Test
    void more_requests_than_the_stage_allows_are_throttled() throws Exception {
        var settings = HttpApiSettings.on(0).withThrottle(new Throttle(0.001, 2, InstantSource.system()));
        lab.serve(settings, "{}", SEARCH);

        assertThat(lab.post("/search").statusCode()).isEqualTo(200);
        assertThat(lab.post("/search").statusCode()).isEqualTo(200);
        assertThat(lab.post("/search").statusCode()).isEqualTo(429);
    }

    @Test
    void an_authorizer_stands_before_the_function() throws Exception {
        Authorizer authorizer = (header, scopes) -> switch (header.orElse("")) {
            case "good" -> new Authorizer.Allowed(Map.of("tenant", "acme"), List.of("read"));
            case "weak" -> new Authorizer.Forbidden("Bearer error=\"insufficient_scope\"");
            default -> new Authorizer.Unauthorized("Bearer");
        };
        lab.serve("{}", Route.guarded("POST /search", "search", authorizer));

        var nobody = lab.post("/search");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(nobody.headers().firstValue("www-authenticate")).contains("Bearer");
        var weak = lab.post("/search", "Authorization", "weak");
        assertThat(weak.statusCode()).isEqualTo(403);
        assertThat(weak.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(lab.invoked()).isEmpty();

        lab.post("/search", "Authorization", "good");
        assertThat(lab.event().at("/requestContext/authorizer/jwt").toString())
                .isEqualTo("{\"claims\":{\"tenant\":\"acme\"},\"scopes\":[\"read\"]}");
    }

    @Test
    void pages_of_allowed_origins_may_call() throws Exception {
        var cors = new Cors(
                List.of("https://app.example"),
                List.of("POST"),
                List.of("authorization"),
                List.of(),
                Optional.of(600),
                false);
        lab.serve(HttpApiSettings.on(0).withCors(cors), "{}", SEARCH);

        var preflight = lab.send(lab.request("/search")
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("https://app.example");
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("POST");
        assertThat(preflight.headers().firstValue("access-control-max-age")).contains("600");
        assertThat(lab.post("/search", "Origin", "https://evil.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_request_for_another_host_is_refused() throws Exception {
        lab.serve("{}", SEARCH);

        try (var socket = new Socket("127.0.0.1", lab.port())) {
            var request = "POST /search HTTP/1.1\r\nHost: rebound.example\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 403");
        }
        assertThat(lab.invoked()).isEmpty();
    }

    @Test
    void a_port_in_use_is_named_with_the_way_out() {
        lab.serve("{}", SEARCH);
        var taken = HttpApiSettings.on(lab.port());

        assertThatThrownBy(() -> HttpApi.start(taken, List.of(), (function, event) -> event))
                .isInstanceOf(PortInUse.class)
                .hasMessage(
                        "Port %d on 127.0.0.1 is in use: stop what listens there, or choose another port with --port"
                                .formatted(lab.port()));
    }

    private String answers(String method, String path) throws Exception {
        lab.send(lab.request(path).method(method, BodyPublishers.noBody()));
        return lab.invoked();
    }
}
