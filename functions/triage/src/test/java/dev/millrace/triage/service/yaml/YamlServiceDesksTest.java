package dev.millrace.triage.service.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.triage.service.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlServiceDesksTest {

    private static final Path SHIPPED = Path.of(System.getProperty("policies", ""));
    private static final Path FILE = SHIPPED.resolve("service-desk/default/1/service-desk.yaml");
    private static final TenantId ACME = new TenantId("acme");

    @TempDir
    private Path policies;

    @Test
    void the_shipped_desk_promises_something_for_every_priority() {
        var desk = YamlServiceDesks.in(SHIPPED).of(ACME);
        var opened = Instant.parse("2026-12-24T22:00:00Z");

        assertThat(desk.respondBy(Priority.P1, opened)).isEqualTo(Instant.parse("2026-12-24T22:15:00Z"));
        assertThat(desk.respondBy(Priority.P3, opened)).isEqualTo(Instant.parse("2026-12-28T11:00:00Z"));
        assertThat(desk.resolveBy(Priority.P5, opened)).isAfter(desk.resolveBy(Priority.P4, opened));
        assertThat(desk.onDuty("on-call", opened)).contains("on-call-2");
        assertThat(desk.onDuty("a group without a rota", opened)).isEmpty();
        assertThat(desk.isSensitive("Security")).isTrue();
        assertThat(desk.isSensitive("mail")).isFalse();
    }

    @Test
    void the_version_tells_which_bytes_were_read() {
        var desks = YamlServiceDesks.in(SHIPPED);
        var version = desks.of(ACME).version();

        assertThat(version).matches("default:1@[0-9a-f]{12}");
        assertThat(desks.version(version)).isEqualTo(desks.of(ACME));
        assertThatThrownBy(() -> desks.version("default:1@000000000000")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desks.version("default:7")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_tenant_may_have_a_desk_of_its_own() throws IOException {
        write("default", Files.readString(FILE));
        write(
                "acme",
                Files.readString(FILE).replace("[security, security incident, data protection, fraud]", "[mail]"));
        var desks = YamlServiceDesks.in(policies);

        assertThat(desks.of(ACME).version()).startsWith("acme:1@");
        assertThat(desks.of(ACME).isSensitive("mail")).isTrue();
        assertThat(desks.of(new TenantId("globex")).isSensitive("mail")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin                  | Europe/Atlantis     | zone
            2026-05-01                     | 2026-02-30          | date
            priority: P5                   | priority: P4        | P4
            calendar: always}              | calendar: sometimes} | calendar
            "08:00", until: "18:00"        | "18:00", until: "08:00" | begin before
            group: on-call                 | group: service-desk | twice
            respondMinutes: 15,            | respondMinutes: 0,  | respondMinutes
            """)
    void a_desk_that_promises_nonsense_is_a_defect_that_says_where(String right, String wrong, String said)
            throws IOException {
        var shipped = Files.readString(FILE);
        write("default", shipped.replace(right, wrong));
        var desks = YamlServiceDesks.in(policies);

        assertThatThrownBy(() -> desks.of(ACME))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("service-desk.yaml")
                .hasMessageContaining(said);
    }

    private void write(String name, String content) throws IOException {
        var folder = policies.resolve("service-desk").resolve(name);
        Files.createDirectories(folder.resolve("1"));
        Files.writeString(folder.resolve("current"), "1");
        Files.writeString(folder.resolve("1/service-desk.yaml"), content);
    }
}
