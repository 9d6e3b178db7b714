package dev.millrace.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    private final List<String> journal = new CopyOnWriteArrayList<>();

    @Test
    void a_killed_child_comes_back_on_the_same_port() throws Exception {
        try (var data = DataFolder.claim(folder);
                var children = new Children(data, journal::add)) {
            var port = new StablePorts(data).of("echo");
            var child = children.start(echo("" + port)).awaitReady();
            var first = child.pid();

            kill(first);

            assertThat(answer(port)).isNotEqualTo("" + first).isEqualTo("" + child.pid());
            assertThat(journal).containsExactly("echo ended with 137; starting it again");
        }
    }

    @Test
    void closing_ends_every_child() throws Exception {
        long pid;
        try (var data = DataFolder.claim(folder);
                var children = new Children(data, journal::add)) {
            pid = children.start(echo("" + new StablePorts(data).of("echo")))
                    .awaitReady()
                    .pid();
        }

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(journal).isEmpty();
    }

    @Test
    void children_die_with_a_launcher_that_is_killed() throws Exception {
        var launcher = launcher();
        var child = childOf(launcher);

        launcher.destroyForcibly().waitFor();

        child.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_second_launcher_is_told_who_holds_the_folder() throws Exception {
        var launcher = launcher();
        try {
            childOf(launcher);

            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("(process " + launcher.pid() + ")");
        } finally {
            launcher.destroyForcibly().waitFor();
        }
        DataFolder.claim(folder).close();
    }

    @Test
    void what_an_earlier_launcher_left_behind_is_ended() throws Exception {
        try (var data = DataFolder.claim(folder)) {
            var port = new StablePorts(data).of("echo");
            var stale = new ProcessBuilder(echo("" + port, "stubborn").command()).start();
            answer(port);
            var pidFile = Files.createDirectories(folder.resolve("run")).resolve("echo.pid");
            new PidFile(pidFile).write(stale.toHandle());

            try (var children = new Children(data, journal::add)) {
                var child = children.start(echo("" + port)).awaitReady();

                assertThat(stale.isAlive()).isFalse();
                assertThat(answer(port)).isEqualTo("" + child.pid());
            }
        }
    }

    @Test
    void a_process_that_only_has_the_pid_of_an_old_child_is_left_alone() throws Exception {
        var file = folder.resolve("echo.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z");

        new PidFile(file).endStale();

        assertThat(file).doesNotExist();
    }

    @Test
    void a_child_that_cannot_start_leaves_its_last_words() throws Exception {
        try (var data = DataFolder.claim(folder);
                var children = new Children(data, journal::add)) {
            var child = children.start(echo("-1"));

            assertThatThrownBy(child::awaitReady)
                    .isInstanceOf(ChildFailed.class)
                    .hasMessageContaining("Port -1 makes no sense")
                    .hasMessageContaining("echo.log");
        }
    }

    @Test
    void a_child_without_a_word_is_ready_when_its_port_is() throws Exception {
        try (var data = DataFolder.claim(folder);
                var children = new Children(data, journal::add)) {
            var port = new StablePorts(data).of("echo");
            var quiet = new ChildCommand(
                    "echo", echo("" + port).command(), Map.of(), new Readiness.Port(port), Duration.ofSeconds(20));

            var child = children.start(quiet).awaitReady();

            assertThat(answer(port)).isEqualTo("" + child.pid());
        }
    }

    @Test
    void a_part_keeps_its_port() throws Exception {
        try (var data = DataFolder.claim(folder)) {
            assertThat(new StablePorts(data).of("s3")).isEqualTo(new StablePorts(data).of("s3"));
        }
    }

    private static ChildCommand echo(Object... arguments) {
        return ChildCommand.sayingReady(
                "echo", JavaCommand.withHeap("32m").run(CLASS_PATH, EchoChild.class.getName(), arguments));
    }

    private Process launcher() throws IOException {
        var command = JavaCommand.withHeap("64m").run(CLASS_PATH, KilledLauncher.class.getName(), folder, "0");
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessHandle childOf(Process launcher) throws IOException {
        var line = new BufferedReader(new InputStreamReader(launcher.getInputStream(), UTF_8)).readLine();
        return ProcessHandle.of(Long.parseLong(line.substring("CHILD ".length())))
                .orElseThrow();
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// What the child on `port` says, as soon as there is one.
    private static String answer(int port) throws Exception {
        for (var attempt = 0; attempt < 1_000; attempt++) {
            try (var in = URI.create("http://127.0.0.1:" + port).toURL().openStream()) {
                return new String(in.readAllBytes(), UTF_8);
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError("Nobody answers on port " + port);
    }
}
