package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is deployed starts fast and fits: packages are small where they can be, and within Lambda's limit with their
/// layers.
///
/// The limit: <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>.
@ExtendWith(WithSuite.class)
class PackageSizeTest {

    private static final long MOST_ZIPPED = 15L << 20;
    private static final long MOST_UNZIPPED = 250L << 20;
    private static final List<String> LAYERS = List.of("models", "names", "policies", "language", "dmn", "tickets");

    @ParameterizedTest
    @ValueSource(strings = {"masking", "search", "triage"})
    void a_function_without_the_delta_table_is_a_small_package(String module) throws IOException {
        var counter = new Counter();
        try (var zip = new ZipOutputStream(counter)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            var folder = packaged(module);
            for (var file : files(folder)) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }

        assertThat(counter.bytes).isLessThanOrEqualTo(MOST_ZIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"masking", "search", "ingestion", "triage"})
    void a_function_with_all_layers_there_are_fits_into_lambda(String module) throws IOException {
        var size = size(packaged(module));
        for (var layer : LAYERS) {
            size += size(Suite.home().resolve("layers").resolve(layer).resolve("target/layer"));
        }

        assertThat(size).isLessThan(MOST_UNZIPPED);
    }

    @Test
    void the_layer_of_policies_carries_every_kind_of_policy_and_no_test() throws IOException {
        var policies = Suite.home().resolve("layers/policies/target/layer/policies");

        assertThat(files(policies).stream()
                        .map(file -> policies.relativize(file).toString()))
                .contains("dlp/standard.yaml", "dlp/tenants.yaml")
                .anyMatch(file -> file.startsWith("rego/") && file.endsWith(".wasm"))
                .anyMatch(file -> file.startsWith("dmn/") && file.endsWith(".dmn"))
                .noneMatch(file -> file.contains("_test."));
    }

    private static Path packaged(String module) {
        return Suite.home().resolve("functions").resolve(module).resolve("target/lambda");
    }

    private static long size(Path folder) throws IOException {
        var size = 0L;
        for (var file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /// Counts what is written.
    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            bytes += length;
        }
    }
}
