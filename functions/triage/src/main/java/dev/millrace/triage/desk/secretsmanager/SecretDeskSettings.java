package dev.millrace.triage.desk.secretsmanager;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.triage.desk.settings.DeskSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Settings of desks as the JSON text of a secret, asked for again when they are five minutes old.
public final class SecretDeskSettings implements Supplier<DeskSettings> {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecretsManagerClient client;
    private final String secret;
    private final InstantSource clock;
    private volatile Optional<Read> last = Optional.empty();

    /// @param secret ARN or name
    public SecretDeskSettings(SecretsManagerClient client, String secret, InstantSource clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    private record Read(DeskSettings settings, Instant at) {}

    @Override
    public DeskSettings get() {
        var now = clock.instant();
        var known = last.filter(read -> now.isBefore(read.at().plus(FRESH)));
        if (known.isPresent()) {
            return known.get().settings();
        }
        var settings = read();
        last = Optional.of(new Read(settings, now));
        return settings;
    }

    private DeskSettings read() {
        try {
            var text = client.getSecretValue(get -> get.secretId(secret)).secretString();
            return Json.read(text.getBytes(StandardCharsets.UTF_8), DeskSettings.class);
        } catch (InvalidInput e) {
            throw new Defect("the settings in %s are wrong: %s".formatted(secret, e.violations()), e);
        } catch (SdkException e) {
            throw AwsFailures.of("secretsmanager:GetSecretValue on " + secret, e);
        }
    }
}
