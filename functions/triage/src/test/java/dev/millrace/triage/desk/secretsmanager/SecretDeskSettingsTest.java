package dev.millrace.triage.desk.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.idempotency.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class SecretDeskSettingsTest {

    private static final TenantId ACME = new TenantId("acme");

    private final FakeSecrets secrets = new FakeSecrets();
    private final SettableClock clock = new SettableClock();
    private final SecretDeskSettings settings = new SecretDeskSettings(secrets, "desks", clock);

    @Test
    void settings_are_read_again_after_five_minutes() {
        secrets.text = "{\"tenants\":{}}";
        assertThat(settings.get().of(ACME)).isEmpty();
        secrets.text = "{\"tenants\":{\"acme\":{}}}";

        clock.advance(Duration.ofSeconds(299));
        assertThat(settings.get().of(ACME)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(settings.get().of(ACME)).isPresent();
    }

    @Test
    void what_is_wrong_with_them_is_said_without_what_they_say() {
        secrets.text = "{\"tenants\":{\"acme\":{\"servicenow\":{\"password\":\"s3cret\"}}}}";

        assertThatThrownBy(settings::get)
                .isInstanceOf(Defect.class)
                .hasMessageContaining("url")
                .hasMessageContaining("hookKey")
                .hasMessageNotContaining("s3cret");
    }

    private static final class FakeSecrets implements SecretsManagerClient {

        private String text = "";

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            return GetSecretValueResponse.builder().secretString(text).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
