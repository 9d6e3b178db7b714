package dev.millrace.rego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegoPoliciesTest {

    private static final Path SHIPPED = Path.of("src/test/policies");

    @Test
    void a_version_is_found_by_its_label_and_by_the_hash_that_it_tells() {
        var policies = RegoPolicies.in(SHIPPED);
        var version = policies.current("asks").version();
        assertThat(version).matches("1@[0-9a-f]{12}");
        assertThat(policies.version("asks", version)).isSameAs(policies.version("asks", "1"));
    }

    @Test
    void a_version_of_another_hash_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> RegoPolicies.in(SHIPPED).version("asks", "1@000000000000"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("there is 1@");
    }

    @Test
    void an_unknown_policy_or_version_is_refused_by_name() {
        assertThatThrownBy(() -> RegoPolicies.in(SHIPPED).current("unheard-of")).hasMessageContaining("unheard-of");
        assertThatThrownBy(() -> RegoPolicies.in(SHIPPED).version("asks", "7")).hasMessageContaining("version 7");
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        assertThatThrownBy(() -> RegoPolicies.in(SHIPPED).current("../policies/asks"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_source_that_was_changed_after_it_was_compiled_is_refused(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(folder.resolve("asks/1/policy.rego"), "package test.asks\n");
        assertThatThrownBy(() -> RegoPolicies.in(folder).current("asks"))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("changed after it was compiled");
    }

    @Test
    void a_policy_that_is_no_webassembly_is_refused(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(folder.resolve("asks/1/policy.wasm"), "not compiled");
        assertThatThrownBy(() -> RegoPolicies.in(folder).current("asks")).isInstanceOf(Defect.class);
    }

    private static void copy(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("asks/1"));
        Files.copy(SHIPPED.resolve("asks/current"), folder.resolve("asks/current"));
        for (var file : List.of("policy.rego", "policy.wasm", "compiled.sha256")) {
            Files.copy(
                    SHIPPED.resolve("asks/1").resolve(file),
                    folder.resolve("asks/1").resolve(file));
        }
    }
}
