package dev.millrace.search.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantMaskersTest {

    private static final Path SHIPPED = Path.of("../../layers/policies");
    private static final RawText QUERY = new RawText("visit of Zsófia Kovács on 12 May 2024");

    private Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void what_a_tenants_own_policy_replaces_gives_way_to_its_type() {
        var maskers = TenantMaskers.of(SHIPPED, clock);

        assertThat(masked(maskers, "clinic")).isEqualTo("visit of [PERSON] on [DATE_TIME]");
        assertThat(masked(maskers, "acme")).isEqualTo("visit of [PERSON] on 12 May 2024");
    }

    @Test
    void a_changed_policy_takes_effect_within_a_second(@TempDir Path policies) throws IOException {
        var folder = Files.createDirectory(policies.resolve("dlp"));
        for (var file : new String[] {"clinic.yaml", "standard.yaml"}) {
            Files.copy(SHIPPED.resolve("dlp").resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("tenants.yaml"), "default: standard\n");
        var maskers = TenantMaskers.of(policies, clock);
        assertThat(masked(maskers, "acme")).contains("12 May 2024");

        Files.writeString(folder.resolve("tenants.yaml"), "default: standard\ntenants: {acme: clinic}\n");
        now = now.plusSeconds(1);

        assertThat(masked(maskers, "acme")).contains("[DATE_TIME]");
    }

    private static String masked(TenantMaskers maskers, String tenant) {
        return maskers.apply(new TenantId(tenant)).mask(QUERY).value();
    }
}
