package dev.millrace.local.statemachines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.statemachines.execution.Outcome;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final List<Integer> KILL_AFTER = List.of(1, 40, 150);

    @TempDir
    Path data;

    @Test
    void whatever_was_acknowledged_before_a_kill_runs_to_its_end_after_it() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (var round = 0; round < KILL_AFTER.size(); round++) {
            acknowledged.addAll(startAndKill("round-" + round + "-", KILL_AFTER.get(round)));
        }

        try (var engine = StateMachines.open(data, Account.LOCAL, new SystemTimekeeper())) {
            engine.integrate(new FakeTasks());
            var arn = engine.register("m", Yaml.machine(KilledProcess.MACHINE));
            engine.resume();
            Eventually.await(
                    "all executions end",
                    () -> engine.executions(arn, Optional.of(Outcome.Status.RUNNING))
                            .isEmpty());

            var ended = engine.executions(arn, Optional.of(Outcome.Status.SUCCEEDED));
            assertThat(ended).extracting(ExecutionView::name).containsAll(acknowledged);
            ended.forEach(view -> assertThat(results(engine, view))
                    .containsOnly(
                            Map.entry("TaskSucceeded", 2L),
                            Map.entry("TaskStateExited", 2L),
                            Map.entry("WaitStateExited", 1L)));
        }
    }

    private static Map<String, Long> results(StateMachines engine, ExecutionView view) {
        return engine.history(view.arn()).stream()
                .map(event -> event.get("type").stringValue())
                .filter(type -> type.endsWith("Exited") || type.equals("TaskSucceeded"))
                .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    }

    private List<String> startAndKill(String prefix, int after) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        data.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var names = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            while (names.size() < after) {
                names.add(Optional.ofNullable(out.readLine()).orElseThrow());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return names;
    }
}
