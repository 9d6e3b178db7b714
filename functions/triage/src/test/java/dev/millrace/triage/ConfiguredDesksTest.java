package dev.millrace.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.triage.desk.jira.JiraShop;
import dev.millrace.triage.desk.servicenow.ServiceNowShop;
import dev.millrace.triage.desk.settings.DeskSettings;
import dev.millrace.triage.desk.settings.DeskSettings.TenantDesks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredDesksTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private DeskSettings settings = at("https://acme.example");
    private final ConfiguredDesks desks = new ConfiguredDesks(() -> settings);

    @Test
    void a_tenant_has_the_desks_that_the_settings_name() {
        assertThat(desks.find(ACME, "jira").map(desk -> desk.address("OPS-1").toString()))
                .contains("https://acme.example/browse/OPS-1");
        assertThat(desks.find(ACME, "servicenow")).isPresent();
        assertThat(desks.find(ACME, "zendesk")).isEmpty();
        assertThat(desks.find(GLOBEX, "jira")).isEmpty();
        assertThat(desks.usual(ACME)).isEqualTo("jira");
        assertThatThrownBy(() -> desks.usual(GLOBEX)).isInstanceOf(Defect.class);
        assertThatThrownBy(() -> desks.require(GLOBEX, "jira"))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("globex");
    }

    @Test
    void a_desk_stays_the_same_until_its_settings_change() {
        var before = desks.require(ACME, "jira");
        assertThat(desks.require(ACME, "jira")).isSameAs(before);

        settings = at("https://moved.example");

        assertThat(desks.require(ACME, "jira").address("OPS-1").toString()).startsWith("https://moved.example");
    }

    private static DeskSettings at(String url) {
        return new DeskSettings(Map.of(
                ACME,
                new TenantDesks(
                        Optional.of("jira"),
                        Optional.of(ServiceNowShop.settings(url)),
                        Optional.of(JiraShop.settings(url)))));
    }
}
