package dev.millrace.rego;

import static org.assertj.core.api.Assertions.assertThat;

import com.styra.opa.wasm.OpaPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the unit tests that stand beside each shipped policy, in Rego, without OPA.
class PolicyUnitTest {

    private static final Path POLICIES = Path.of(System.getProperty("policies", "../policies/rego"));

    @TestFactory
    Stream<DynamicTest> the_tests_of_every_policy_hold() throws IOException {
        return versions().flatMap(PolicyUnitTest::tests);
    }

    private static Stream<Path> versions() throws IOException {
        try (var folders = Files.walk(POLICIES, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("policy.rego"))).sorted().toList().stream();
        }
    }

    private static Stream<DynamicTest> tests(Path version) {
        assertThat(CompiledPolicy.read(version).hash()).isNotEmpty();
        var compiled = OpaPolicy.builder()
                .withPolicy(version.resolve("policy_test.wasm"))
                .build();
        assertThat(compiled.entrypoints().keySet())
                .hasSameSizeAs(testsIn(version))
                .isNotEmpty();
        return compiled.entrypoints().keySet().stream()
                .sorted()
                .map(test -> DynamicTest.dynamicTest(
                        POLICIES.relativize(version) + " " + test.substring(test.lastIndexOf('/') + 1),
                        () -> assertThat(compiled.entrypoint(test).evaluate("{}"))
                                .isEqualTo("[{\"result\":true}]")));
    }

    private static List<String> testsIn(Path version) {
        try (var lines = Files.lines(version.resolve("policy_test.rego"))) {
            return lines.filter(line -> line.startsWith("test_")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
