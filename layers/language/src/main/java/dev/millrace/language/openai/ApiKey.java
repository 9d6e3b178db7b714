package dev.millrace.language.openai;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.env.Environment;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/// The key that a server asks for, read from AWS Secrets Manager when first needed and never shown.
final class ApiKey {

    private final Supplier<Optional<String>> source;
    private volatile @Nullable Optional<String> known;

    ApiKey(Supplier<Optional<String>> source) {
        this.source = source;
    }

    /// The text of the secret that `OPENAI_KEY_SECRET` names, by ARN or name; none where it is not declared.
    static ApiKey from(Environment environment) {
        var secret = environment.find("OPENAI_KEY_SECRET");
        return new ApiKey(() -> secret.map(name -> read(environment, name)));
    }

    private static String read(Environment environment, String secret) {
        try {
            return AwsClients.of(environment)
                    .secretsManager()
                    .getSecretValue(request -> request.secretId(secret))
                    .secretString()
                    .strip();
        } catch (SdkException failure) {
            throw AwsFailures.of("secretsmanager:GetSecretValue on " + secret, failure);
        }
    }

    /// The key, if the server wants one.
    Optional<String> value() {
        var key = known;
        if (key == null) {
            key = source.get();
            known = key;
        }
        return key;
    }

    /// Reads it anew when next needed: it was refused, so it may have been replaced.
    void forget() {
        known = null;
    }
}
