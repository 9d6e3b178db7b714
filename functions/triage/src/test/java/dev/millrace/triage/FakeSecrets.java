package dev.millrace.triage;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/// One secret, which can change, and be refused.
public final class FakeSecrets implements SecretsManagerClient {

    private String value = "{}";
    private Optional<Integer> refusal = Optional.empty();
    private int reads;

    /// What the secret says from now on.
    public void say(String text) {
        value = text;
    }

    /// Every call is answered with that HTTP status from now on.
    public void refuseWith(int status) {
        refusal = Optional.of(status);
    }

    /// How often it was read.
    public int reads() {
        return reads;
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        reads++;
        refusal.ifPresent(status -> {
            throw SecretsManagerException.builder()
                    .statusCode(status)
                    .awsErrorDetails(
                            AwsErrorDetails.builder().errorCode("Refused").build())
                    .build();
        });
        return GetSecretValueResponse.builder().secretString(value).build();
    }

    @Override
    public String serviceName() {
        return "secretsmanager";
    }

    @Override
    public void close() {}
}
