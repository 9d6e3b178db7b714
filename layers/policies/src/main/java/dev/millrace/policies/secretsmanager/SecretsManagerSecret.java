package dev.millrace.policies.secretsmanager;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.dlp.key.MasterSecret;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The text of a secret. Another text means other hashes, tokens and shifts from then on: it is not to be rotated.
public final class SecretsManagerSecret implements MasterSecret {

    private final SecretsManagerClient client;
    private final String secret;

    /// @param secret ARN or name
    public SecretsManagerSecret(SecretsManagerClient client, String secret) {
        this.client = client;
        this.secret = secret;
    }

    @Override
    public byte[] bytes() {
        try {
            var value = client.getSecretValue(request -> request.secretId(secret));
            return value.secretString().getBytes(StandardCharsets.UTF_8);
        } catch (SdkException failure) {
            throw AwsFailures.of("secretsmanager:GetSecretValue on " + secret, failure);
        }
    }
}
