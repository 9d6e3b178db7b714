package dev.millrace.triage.article.secretsmanager;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.JsonNode;

/// The value `auditKey` of a secret that holds JSON, asked for again when it is five minutes old.
public final class SecretAuditKey implements Supplier<String> {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecretsManagerClient client;
    private final String secret;
    private final InstantSource clock;
    private volatile Optional<Read> last = Optional.empty();

    /// @param secret ARN or name
    public SecretAuditKey(SecretsManagerClient client, String secret, InstantSource clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    private record Read(String key, Instant at) {}

    @Override
    public String get() {
        var now = clock.instant();
        var known = last.filter(read -> now.isBefore(read.at().plus(FRESH)));
        if (known.isPresent()) {
            return known.get().key();
        }
        var key = read();
        last = Optional.of(new Read(key, now));
        return key;
    }

    private String read() {
        try {
            var text = client.getSecretValue(get -> get.secretId(secret)).secretString();
            return Optional.of(Json.parse(text.getBytes(StandardCharsets.UTF_8)).path("auditKey"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(key -> !key.isBlank())
                    .orElseThrow(() -> new Defect("the settings in %s hold no auditKey".formatted(secret)));
        } catch (InvalidInput e) {
            throw new Defect("the settings in %s are no JSON".formatted(secret), e);
        } catch (SdkException e) {
            throw AwsFailures.of("secretsmanager:GetSecretValue on " + secret, e);
        }
    }
}
