package dev.millrace.triage.context.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.idempotency.SettableClock;
import dev.millrace.triage.FakeSecrets;
import dev.millrace.triage.context.CmdbConnection;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCmdbConnectionsTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String SETTINGS = """
            {"tenants": {"acme": {"servicenow": {"url": "https://acme.example", "user": "millrace", "password": "p"}},
                         "globex": {"jira": {}}}}""";

    private final FakeSecrets secrets = new FakeSecrets();
    private final SettableClock clock = new SettableClock();
    private final SecretCmdbConnections connections = new SecretCmdbConnections(secrets, "desks", clock);

    @Test
    void a_tenant_has_the_database_of_its_desk_and_no_other() {
        secrets.say(SETTINGS);

        assertThat(connections.of(ACME))
                .contains(new CmdbConnection(URI.create("https://acme.example"), "millrace", "p"));
        assertThat(connections.of(new TenantId("globex"))).isEmpty();
        assertThat(connections.of(new TenantId("initech"))).isEmpty();
        assertThat(secrets.reads()).isOne();
    }

    @Test
    void changed_settings_take_effect_within_five_minutes() {
        secrets.say("{}");
        assertThat(connections.of(ACME)).isEmpty();
        secrets.say(SETTINGS);
        clock.advance(Duration.ofMinutes(5));

        assertThat(connections.of(ACME)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no settings",
                "{\"tenants\": {\"acme\": {\"servicenow\": {\"url\": \"https://acme.example\", \"user\": \"u\"}}}}",
                "{\"tenants\": {\"acme\": {\"servicenow\": {\"url\": \"a b\", \"user\": \"u\", \"password\": \"hidden\"}}}}"
            })
    void settings_that_are_wrong_are_a_defect_that_names_the_secret_and_tells_none(String settings) {
        secrets.say(settings);

        assertThatThrownBy(() -> connections.of(ACME))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("desks")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void a_secret_that_is_away_may_be_read_later() {
        secrets.refuseWith(503);

        assertThatThrownBy(() -> connections.of(ACME)).isInstanceOf(Transient.class);
    }
}
