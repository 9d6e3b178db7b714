package dev.millrace.local.identity;

import static dev.millrace.local.identity.TokenLab.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.millrace.local.http.Authorizer.Allowed;
import dev.millrace.local.http.HttpApi;
import dev.millrace.local.http.HttpApiSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerEndpointsTest {

    private static final String ADA = "{\"tenant\":\"acme\",\"tier\":\"internal\",\"sub\":\"ada\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        var issuer = new TokenIssuer(ISSUER, "millrace", folder, InstantSource.system());
        var settings = HttpApiSettings.on(0).withMounts(new IssuerEndpoints(issuer).mounts());
        api = HttpApi.start(settings, List.of(), (function, event) -> event);
    }

    @AfterAll
    void stop() {
        api.close();
        client.close();
    }

    @Test
    void a_token_for_the_asking_is_one_that_the_published_keys_verify() throws Exception {
        var answer = JsonMapper.shared().readTree(ask(ADA).body());
        var keys = JWKSet.parse(get("/.well-known/jwks.json"));
        var authorizer = new JwtAuthorizer(ISSUER, Set.of("millrace"), keys, InstantSource.system());
        var token = answer.path("access_token").asString();

        var allowed = (Allowed) authorizer.authorize(Optional.of("Bearer " + token), List.of());
        assertThat(allowed.claims()).containsEntry("tenant", "acme").containsEntry("sub", "ada");
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
    }

    @Test
    void the_configuration_leads_to_the_keys() throws Exception {
        var configuration = JsonMapper.shared().readTree(get("/.well-known/openid-configuration"));

        assertThat(configuration.path("issuer").asString()).isEqualTo(ISSUER);
        assertThat(configuration.path("jwks_uri").asString()).isEqualTo(ISSUER + "/.well-known/jwks.json");
    }

    @Test
    void a_request_that_is_not_complete_or_says_too_much_is_refused() throws Exception {
        assertThat(ask("{\"tenant\":\"acme\"}").statusCode()).isEqualTo(400);
        assertThat(ask(ADA.replace("\"ada\"", "7")).statusCode()).isEqualTo(400);
        assertThat(ask(ADA.replace("}", ",\"iss\":\"me\"}")).statusCode()).isEqualTo(400);
        assertThat(ask("no json").statusCode()).isEqualTo(400);
    }

    @Test
    void a_web_page_from_elsewhere_gets_no_token() throws Exception {
        var form = request("/local/token").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(ADA));
        assertThat(send(form).statusCode()).isEqualTo(415);
        for (var origin :
                List.of("https://evil.example", "null", "http://127.0.0.1:1", "https" + origin().substring(4))) {
            assertThat(askFromPageOf(origin).statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(send(request("/local/token").GET()).statusCode()).isEqualTo(405);
    }

    @Test
    void a_page_of_this_very_server_gets_a_token() throws Exception {
        assertThat(askFromPageOf(origin()).statusCode()).isEqualTo(200);
    }

    private String origin() {
        return "http://127.0.0.1:" + api.uri().getPort();
    }

    private HttpResponse<String> askFromPageOf(String origin) throws Exception {
        return send(request("/local/token")
                .headers("Content-Type", "application/json", "Origin", origin)
                .POST(BodyPublishers.ofString(ADA)));
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return send(request("/local/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String get(String path) throws Exception {
        return send(request(path).GET()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api.uri() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
