package dev.millrace.policies.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.dlp.key.Purpose;
import dev.millrace.dlp.key.TenantKeys;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretsManagerSecretTest {

    private static final TenantId ACME = new TenantId("acme");

    @Test
    void keys_are_derived_from_the_text_of_the_secret() {
        var keys = new TenantKeys(new SecretsManagerSecret(holding("x".repeat(64)), "masking"));
        var others = new TenantKeys(new SecretsManagerSecret(holding("y".repeat(64)), "masking"));

        assertThat(keys.fingerprints(ACME, Purpose.TOKEN).of("a"))
                .isNotEqualTo(others.fingerprints(ACME, Purpose.TOKEN).of("a"))
                .isNotEqualTo(keys.fingerprints(ACME, Purpose.KEYED_HASH).of("a"))
                .isEqualTo(keys.fingerprints(ACME, Purpose.TOKEN).of("a"));
    }

    @Test
    void a_secret_that_is_missing_or_too_short_is_our_mistake() {
        assertThatThrownBy(() -> new SecretsManagerSecret(holding("x".repeat(64)), "other").bytes())
                .isInstanceOf(Defect.class)
                .hasMessageContaining("secretsmanager:GetSecretValue on other");
        assertThatThrownBy(() -> new TenantKeys(new SecretsManagerSecret(holding("short"), "masking"))
                        .fingerprints(ACME, Purpose.TOKEN))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("needs 32");
    }

    private static SecretsManagerClient holding(String text) {
        return new SecretsManagerClient() {
            @Override
            public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
                if (!request.secretId().equals("masking")) {
                    throw ResourceNotFoundException.builder()
                            .statusCode(400)
                            .awsErrorDetails(AwsErrorDetails.builder()
                                    .errorCode("ResourceNotFoundException")
                                    .build())
                            .build();
                }
                return GetSecretValueResponse.builder().secretString(text).build();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }
}
