package dev.millrace.triage.context.secretsmanager;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.triage.context.CmdbConnection;
import dev.millrace.triage.context.CmdbConnections;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.JsonNode;

/// Connections from a secret that holds JSON, `{"tenants": {"acme": {"servicenow": {"url", "user", "password"}}}}`,
/// asked for again when it is five minutes old.
public final class SecretCmdbConnections implements CmdbConnections {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecretsManagerClient client;
    private final String secret;
    private final InstantSource clock;
    private volatile Optional<Read> last = Optional.empty();

    /// @param secret ARN or name
    public SecretCmdbConnections(SecretsManagerClient client, String secret, InstantSource clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    private record Read(JsonNode settings, Instant at) {}

    @Override
    public Optional<CmdbConnection> of(TenantId tenant) {
        var desk = settings().path("tenants").path(tenant.value()).path("servicenow");
        return desk.isObject() ? Optional.of(connection(tenant, desk)) : Optional.empty();
    }

    private CmdbConnection connection(TenantId tenant, JsonNode desk) {
        try {
            return new CmdbConnection(
                    URI.create(text(tenant, desk, "url")), text(tenant, desk, "user"), text(tenant, desk, "password"));
        } catch (IllegalArgumentException e) {
            throw new Defect("the settings in %s hold no valid url of the desk of %s".formatted(secret, tenant));
        }
    }

    private String text(TenantId tenant, JsonNode desk, String name) {
        return Optional.of(desk.path(name).asString(""))
                .filter(value -> !value.isBlank())
                .orElseThrow(() ->
                        new Defect("the settings in %s hold no %s of the desk of %s".formatted(secret, name, tenant)));
    }

    private JsonNode settings() {
        var now = clock.instant();
        var known = last.filter(read -> now.isBefore(read.at().plus(FRESH)));
        if (known.isPresent()) {
            return known.get().settings();
        }
        var settings = read();
        last = Optional.of(new Read(settings, now));
        return settings;
    }

    private JsonNode read() {
        try {
            var text = client.getSecretValue(get -> get.secretId(secret)).secretString();
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInput e) {
            throw new Defect("the settings in %s are no JSON".formatted(secret), e);
        } catch (SdkException e) {
            throw AwsFailures.of("secretsmanager:GetSecretValue on " + secret, e);
        }
    }
}
