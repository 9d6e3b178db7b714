package dev.millrace.triage.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.triage.ticket.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeskSettingsTest {

    private static final String SETTINGS = """
            {"tenants":{"acme":{"usual":"servicenow",
              "servicenow":{"url":"https://acme.service-now.com/","user":"millrace","password":"s3cret","hookKey":"hook-key",
                "closeCode":"Duplicate","people":{"ada":"ada.lovelace"}},
              "jira":{"url":"https://acme.atlassian.net","user":"bot@acme.example","token":"t0ken","accountId":"5b10",
                "project":"OPS","serviceDeskId":"1","requestTypeId":"10","hookKey":"hook-key",
                "fields":{"category":"customfield_1","impact":{"field":"customfield_2",
                  "values":{"HIGH":"Extensive / Widespread","MEDIUM":"Moderate / Limited","LOW":"Minor / Localized"}},
                  "urgency":{"field":"customfield_3"},"group":"customfield_4"}}}}}""";

    @Test
    void settings_are_read_as_people_write_them() {
        var acme = read(SETTINGS).of(new TenantId("acme")).orElseThrow();

        assertThat(acme.servicenow().orElseThrow().url()).isEqualTo("https://acme.service-now.com");
        var impact = acme.jira().orElseThrow().fields().impact();
        assertThat(impact.option(Level.HIGH)).isEqualTo("Extensive / Widespread");
        assertThat(impact.level("Minor / Localized")).contains(Level.LOW);
        assertThat(acme.jira().orElseThrow().fields().urgency().option(Level.LOW))
                .isEqualTo("Low");
        assertThat(read(SETTINGS).of(new TenantId("globex"))).isEmpty();
    }

    @Test
    void no_secret_is_printed() {
        assertThat(read(SETTINGS).toString()).doesNotContain("s3cret", "t0ken", "hook-key");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var wrong = SETTINGS.replace("https://acme.service-now.com/", "http://acme.service-now.com")
                .replace("\"OPS\"", "\"ops OR 1=1\"");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::message)
                                .anySatisfy(message -> assertThat(message).contains("https://"))
                                .anySatisfy(message -> assertThat(message).contains("project")));
    }

    @Test
    void a_desk_is_behind_tls_or_on_this_machine_and_its_address_holds_nothing_else() {
        for (var url : new String[] {
            "http://169.254.169.254",
            "ftp://acme.example",
            "https://user@acme.example",
            "https://acme.example/?x=",
            "https:acme",
            "acme.example"
        }) {
            assertThatThrownBy(() -> DeskAddress.checked(url)).as(url).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(DeskAddress.checked("http://127.0.0.1:8080/")).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void the_usual_desk_is_one_that_the_tenant_has() {
        assertThatThrownBy(() -> read("{\"tenants\":{\"acme\":{\"usual\":\"jira\"}}}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("usual");
    }

    private static DeskSettings read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), DeskSettings.class);
    }
}
