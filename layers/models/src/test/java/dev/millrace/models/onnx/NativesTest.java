package dev.millrace.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What loading the natives does to the machine around the process.
class NativesTest {

    @TempDir
    private Path home;

    /// The telemetry of ONNX Runtime would leave a database in the home folder, a log in the temporary one, and die of
    /// the long command line.
    @Test
    void nothing_but_our_own_folder_is_left_behind_and_a_long_command_line_does_no_harm() throws Exception {
        var process = embedOnce("x".repeat(20_000));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (var left = Files.list(home)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .singleElement()
                    .asString()
                    .startsWith("millrace-natives-");
        }
    }

    private Process embedOnce(String padding) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + home,
                "-Dpadding=" + padding,
                "-cp",
                System.getProperty("java.class.path"),
                EmbedOnce.class.getName());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("TMPDIR", home.toString());
        builder.environment().remove("XDG_CACHE_HOME");
        return builder.inheritIO().start();
    }
}
