package dev.millrace.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.Rule;
import dev.millrace.dlp.key.Secrets;
import dev.millrace.dlp.key.TenantKeys;
import dev.millrace.dlp.operator.DateShift;
import dev.millrace.dlp.operator.KeyedHash;
import dev.millrace.dlp.operator.ReversibleToken;
import dev.millrace.dlp.vault.EnvelopeVault;
import dev.millrace.dlp.vault.InMemorySealedValues;
import dev.millrace.dlp.vault.LocalDataKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFolderTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId CLINIC = new TenantId("clinic");
    private static final TenantKeys KEYS = Secrets.keys(1);
    private static final OperatorCatalog OPERATORS =
            new OperatorCatalog(KEYS, new EnvelopeVault(new LocalDataKeys(), new InMemorySealedValues()));

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_what_ships() throws IOException {
        try (var shipped = Files.list(Path.of("dlp"))) {
            for (var file : shipped.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void the_shipped_standard_is_the_built_in_one() {
        var standard = policies().policyFor(ACME);

        assertThat(standard.version()).hasToString("standard:1");
        assertThat(standard.rules()).isEqualTo(MaskingPolicy.STANDARD.rules());
        assertThat(standard.otherwise().threshold()).isEqualTo(new Confidence(0.5));
    }

    @Test
    void a_tenant_may_have_a_policy_of_its_own_with_any_operator() {
        var clinic = policies().policyFor(CLINIC);

        assertThat(clinic.version()).hasToString("clinic:1");
        assertThat(clinic.needsScope()).isTrue();
        assertThat(clinic.ruleFor(InfoType.EMAIL_ADDRESS))
                .isEqualTo(new Rule(new Confidence(0.4), new ReversibleToken(KEYS, OPERATORS.vault())));
        assertThat(clinic.ruleFor(new InfoType("DATE_OF_BIRTH")).operator()).isEqualTo(new DateShift(KEYS, 180));
        assertThat(clinic.ruleFor(InfoType.IP_ADDRESS).operator()).isEqualTo(new KeyedHash(KEYS, 16));
        assertThat(clinic.ruleFor(new InfoType("AGE"))).isEqualTo(Rule.LEAVE);
    }

    @Test
    void a_changed_file_takes_effect_with_the_next_document() throws IOException {
        var policies = policies();
        assertThat(policies.policyFor(ACME).version()).hasToString("standard:1");

        write("tenants.yaml", "default: strict\ntenants: {clinic: clinic}\n");

        assertThat(policies.policyFor(ACME).version()).hasToString("strict:1");
        assertThat(policies.policyFor(ACME).rules()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_by_file_and_path() throws IOException {
        write("strict.yaml", """
                name: lenient
                version: 0
                description: x
                default: {operator: leave}
                rules:
                  - types: [EMAIL_ADRESS]
                    operator: redact
                    keep: 4
                  - types: [PERSON]
                    operator: keep-last
                    treshold: 0.2
                """);
        write("clinic.yaml", "name: clinic\nname: clinic\n");
        write("tenants.yaml", "default: careful\ntenants: {globex: strict}\n");

        assertThatThrownBy(() -> policies().policyFor(ACME))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("strict.yaml: $.version: must have a minimum value of 1.")
                .hasMessageContaining("strict.yaml: $.default.operator: ")
                .hasMessageContaining("strict.yaml: $.rules[0].types[0]: ")
                .hasMessageContaining("strict.yaml: $.rules[0].keep: ")
                .hasMessageContaining("strict.yaml: $.rules[1].keep: is required.")
                .hasMessageContaining("strict.yaml: $.rules[1]: has a property that is not known.")
                .hasMessageContaining("clinic.yaml: $: is not YAML: ")
                .hasMessageContaining("tenants.yaml: $.default: there is no policy careful.yaml.")
                .hasMessageContaining("tenants.yaml: $.tenants.globex: there is no policy strict.yaml.");
    }

    @Test
    void a_type_has_one_rule_and_a_policy_the_name_of_its_file() throws IOException {
        write("strict.yaml", """
                name: lenient
                version: 1
                description: x
                default: {operator: redact}
                rules:
                  - {types: [PERSON], operator: redact}
                  - {types: [AGE, PERSON], operator: leave}
                """);

        assertThatThrownBy(() -> policies().policyFor(ACME))
                .hasMessageContaining("strict.yaml: $.name: must be that of the file.")
                .hasMessageContaining("strict.yaml: $.rules[1].types[1]: has a rule already.");
    }

    @Test
    void a_folder_that_went_bad_masks_nothing_until_it_is_mended() throws IOException {
        var policies = policies();
        policies.policyFor(ACME);

        write("standard.yaml", "name: standard\n");
        assertThatThrownBy(() -> policies.policyFor(ACME)).isInstanceOf(Defect.class);
        assertThatThrownBy(() -> policies.policyFor(CLINIC)).isInstanceOf(Defect.class);

        Files.copy(Path.of("dlp/standard.yaml"), folder.resolve("standard.yaml"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(policies.policyFor(ACME).version()).hasToString("standard:1");
    }

    @Test
    void a_folder_that_is_missing_or_empty_masks_nothing() throws IOException {
        assertThatThrownBy(() -> new PolicyFolder(folder.resolve("nowhere"), OPERATORS).policyFor(ACME))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("nowhere");
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> new PolicyFolder(empty, OPERATORS).policyFor(ACME))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("tenants.yaml: $: cannot be read");
    }

    private PolicyFolder policies() {
        return new PolicyFolder(folder, OPERATORS);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
