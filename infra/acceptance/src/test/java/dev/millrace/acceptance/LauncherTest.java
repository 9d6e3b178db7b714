package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// When the launcher cannot start it says why, and what to do, in one sentence.
@ExtendWith(WithSuite.class)
class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            var ended = Suite.run(folder, "up", "--data", folder.resolve("data").toString(), "--port", port);

            assertThat(ended.status()).isEqualTo(1);
            assertThat(complaint(ended)).contains(port).contains("--port");
        }
    }

    @Test
    void a_second_launcher_on_the_same_folder_is_told_the_first(RunningSuite suite) throws Exception {
        var ended = Suite.run(folder, "up", "--data", suite.data().toString(), "--port", "0");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(complaint(ended)).contains(Long.toString(suite.pid())).contains("--data");
        assertThat(suite.isAlive()).isTrue();
    }

    @Test
    void a_corpus_that_is_not_there_is_named() throws Exception {
        var ended = Suite.run(
                folder,
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0",
                "--corpus",
                "/no/such/folder");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(complaint(ended)).contains("/no/such/folder");
    }

    @Test
    void an_unknown_command_is_wrong_usage() throws Exception {
        assertThat(Suite.run(folder, "dance").status()).isEqualTo(2);
    }

    @Test
    void a_file_is_masked_from_the_command_line() throws Exception {
        var file = Files.writeString(folder.resolve("note.txt"), "My name is Zsófia Kovács, zsofia@example.com.\n");

        assertThat(Suite.run(folder, "mask", file.toString()).output())
                .contains("My name is [PERSON], [EMAIL_ADDRESS].");
        assertThat(Suite.run(folder, "mask", file.toString(), "--inspect", "--json")
                        .output())
                .contains("\"type\":\"PERSON\"", "\"type\":\"EMAIL_ADDRESS\"")
                .doesNotContain("zsofia");
        assertThat(Suite.run(folder, "mask", "/no/such/file").status()).isEqualTo(2);
    }

    @Test
    void standard_input_is_masked_from_the_command_line() throws Exception {
        var input = Files.writeString(folder.resolve("input"), "{\"mail\": \"zsofia@example.com\"}");

        var ended = Suite.runReading(input, folder, "mask", "-");

        assertThat(ended.status()).isZero();
        assertThat(ended.output()).contains("{\"mail\": \"[EMAIL_ADDRESS]\"}");
    }

    @Test
    void every_command_says_what_it_takes() throws Exception {
        assertThat(Suite.run(folder, "mask", "--help"))
                .satisfies(ended -> assertThat(ended.status()).isZero())
                .satisfies(ended -> assertThat(ended.output()).contains("--policy", "--inspect", "--json"));
        assertThat(Suite.run(folder, "train", "--help"))
                .satisfies(ended -> assertThat(ended.status()).isZero())
                .satisfies(ended -> assertThat(ended.output()).contains("ner"));
    }

    /// The launcher script with its usual folders renamed, since a machine that runs this test has a JDK.
    @Test
    void without_a_jdk_25_it_says_what_to_install() throws Exception {
        var script = folder.resolve("millrace");
        Files.writeString(
                script,
                Files.readString(Suite.home().resolve("millrace"))
                        .replaceAll("/usr/lib/jvm|/opt/java|/opt/jdk|/Library/Java", "/nowhere"));
        var output = folder.resolve("output");
        var builder = new ProcessBuilder("/bin/sh", script.toString(), "up")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME", folder.toString(), "PATH", pathWithoutJava().toString()));

        var ended = Suite.ended(builder.start(), output);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(complaint(ended)).contains("JDK 25", "JAVA_HOME");
    }

    private Path pathWithoutJava() throws IOException {
        var tools = Files.createDirectories(folder.resolve("bin"));
        for (var tool : List.of("dirname", "readlink", "sed", "printf")) {
            for (var place : List.of("/usr/bin", "/bin")) {
                var program = Path.of(place, tool);
                if (Files.exists(program)) {
                    var call = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(program));
                    assertThat(call.toFile().setExecutable(true)).isTrue();
                }
            }
        }
        return tools;
    }

    /// What it says beside what it does: one line.
    private static String complaint(Suite.Ended ended) {
        var lines = ended.output()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("Starting"))
                .toList();
        assertThat(lines).as(ended.output()).hasSize(1);
        return lines.getFirst();
    }
}
