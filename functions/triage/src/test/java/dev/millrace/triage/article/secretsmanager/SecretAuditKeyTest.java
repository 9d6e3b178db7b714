package dev.millrace.triage.article.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.idempotency.SettableClock;
import dev.millrace.triage.FakeSecrets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretAuditKeyTest {

    private final FakeSecrets secrets = new FakeSecrets();
    private final SettableClock clock = new SettableClock();
    private final SecretAuditKey key = new SecretAuditKey(secrets, "approvals", clock);

    @Test
    void the_key_is_read_once_in_five_minutes_beside_whatever_else_the_secret_holds() {
        secrets.say("{\"auditKey\": \"first\", \"tenants\": {}}");
        assertThat(key.get()).isEqualTo("first");
        secrets.say("{\"auditKey\": \"second\"}");
        assertThat(key.get()).isEqualTo("first");
        assertThat(secrets.reads()).isOne();

        clock.advance(Duration.ofMinutes(5));

        assertThat(key.get()).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"auditKey\": \" \"}", "{\"auditKey\": 7}", "no settings"})
    void without_a_key_nothing_is_signed(String settings) {
        secrets.say(settings);

        assertThatThrownBy(key::get)
                .isInstanceOf(Defect.class)
                .hasMessageContaining("approvals")
                .hasMessageNotContaining("no settings");
    }

    @Test
    void a_secret_that_is_away_may_be_read_later_and_one_that_is_refused_must_be_granted() {
        secrets.refuseWith(503);
        assertThatThrownBy(key::get).isInstanceOf(Transient.class);
        secrets.refuseWith(403);
        assertThatThrownBy(key::get).isInstanceOf(Defect.class).hasMessageContaining("grant");
    }
}
