package dev.millrace.local.lambda;

import static dev.millrace.local.lambda.LambdaLab.json;
import static dev.millrace.local.lambda.LambdaLab.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A launcher that is killed leaves no process behind and loses no event.
class LauncherDeathTest {

    /// Stands for the launcher: one idle function, one in the middle of an invocation, then waits to be killed.
    public static final class Launcher {

        private Launcher() {}

        public static void main(String[] arguments) throws Exception {
            var lab = LambdaLab.in(Path.of(arguments[0]));
            var lambda = lab.start(lab.tiny("idle"), lab.tiny("busy"));
            System.out.println(text(lambda.invoke("idle", json("\"pid\""))));
            System.out.println(text(lambda.invoke("busy", json("\"pid\""))));
            lambda.send("busy", json("\"slow\""));
            lambda.send("idle", json("\"accepted\""));
            System.out.println("ready");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    @Test
    void sandboxes_die_with_a_launcher_that_is_killed_idle_or_busy(@TempDir Path folder) throws Exception {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                        Launcher.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = launcher.inputReader()) {
            var idle = Long.parseLong(lines.readLine());
            var busy = Long.parseLong(lines.readLine());
            assertThat(lines.readLine()).isEqualTo("ready");
            Thread.sleep(500);

            launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            Deaths.await(idle);
            Deaths.await(busy);
        }
        try (var journal = EventJournal.open(folder.resolve("data/lambda/events.journal"))) {
            assertThat(journal.pending()).extracting(PendingEvent::function).containsExactly("busy");
        }
    }
}
