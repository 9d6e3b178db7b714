package dev.millrace.local.statemachines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.statemachines.execution.HistoryEvent;
import dev.millrace.local.statemachines.execution.Signal;
import dev.millrace.local.statemachines.execution.TaskCall;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.Expressions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Crashes a machine at every byte that it wrote.
class MachineCrashTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String MACHINE = """
            StartAt: First
            States:
              First: {Type: Task, Resource: "arn:aws:states:::lambda:invoke", Arguments: {n: 1}, Assign: {id: "{% $uuid() %}"}, Next: Pause}
              Pause: {Type: Wait, Seconds: 60, Next: Each}
              Each:
                Type: Map
                Items: [1, 2, 3]
                ItemProcessor:
                  StartAt: Work
                  States:
                    Work:
                      Type: Task
                      Resource: arn:aws:states:::lambda:invoke
                      Retry: [{ErrorEquals: [Once], IntervalSeconds: 1}]
                      End: true
                Next: Ask
              Ask: {Type: Task, Resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken", Next: Last}
              Last: {Type: Pass, Output: "{% $states.input %}", End: true}
            """;

    @TempDir
    Path data;

    @Test
    void cut_at_any_byte_the_journal_resumes_and_each_result_is_recorded_once() throws Exception {
        var whole = data.resolve("whole");
        var expected = run(whole, true);
        var journal = Files.readAllBytes(whole.resolve("running.log"));
        assertThat(expected).contains("Last");

        for (var length = 0; length < journal.length; length++) {
            var folder = data.resolve("cut");
            restore(folder, whole, journal, length);
            assertThat(run(folder, false)).as("cut at byte %d", length).isEqualTo(expected);
        }
    }

    @Test
    void an_execution_that_closed_stays_closed_even_if_the_journal_lost_its_end() throws Exception {
        var whole = data.resolve("whole");
        var expected = run(whole, true);
        var journal = Files.readAllBytes(whole.resolve("running.log"));
        Files.write(whole.resolve("running.log"), java.util.Arrays.copyOf(journal, journal.length - 3));

        try (var machine = open(whole)) {
            assertThat(machine.running).isEmpty();
            assertThat(summary(machine.read(machine.closed.values().iterator().next())
                            .get("history")
                            .valueStream()
                            .map(event -> event.get("type").stringValue()
                                    + event.path("stateExitedEventDetails")
                                            .path("name")
                                            .asString(""))
                            .toList()))
                    .isEqualTo(expected);
        }
    }

    private static void restore(Path folder, Path whole, byte[] journal, int length) throws Exception {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.resolve("definitions"));
            try (var definitions = Files.list(whole.resolve("definitions"))) {
                for (var file : definitions.toList()) {
                    Files.copy(file, folder.resolve("definitions").resolve(file.getFileName()));
                }
            }
        }
        Files.deleteIfExists(folder.resolve("closed.log"));
        Files.write(folder.resolve("running.log"), java.util.Arrays.copyOf(journal, length));
    }

    /// Runs the execution to its end from wherever it is, and tells which states exited how often, in order.
    private static List<String> run(Path folder, boolean fresh) throws Exception {
        Files.createDirectories(folder);
        try (var machine = open(folder)) {
            var calls = new ArrayDeque<TaskCall>();
            if (!machine.running.containsKey("x") && !machine.closed.containsKey("x")) {
                calls.addAll(machine.start("x", Yaml.definition(MACHINE), Json.object(), START, 7)
                        .calls());
            } else {
                assertThat(fresh).isFalse();
                machine.running.values().forEach(some -> calls.addAll(some.execution.openCalls()));
            }
            var last = Optional.ofNullable(machine.running.get("x"));
            while (last.isPresent() && machine.running.containsKey("x")) {
                calls.addAll(machine.step(last.get(), next(last.get(), calls)).calls());
            }
            return last.map(some -> summary(some.execution.events().stream()
                            .map(MachineCrashTest::line)
                            .toList()))
                    .orElseGet(List::of);
        }
    }

    private static Signal next(Running some, ArrayDeque<TaskCall> calls) {
        var execution = some.execution;
        var now = execution.events().getLast().timestamp();
        if (calls.isEmpty()) {
            return execution
                    .nextDeadline()
                    .<Signal>map(Signal.Tick::new)
                    .orElseGet(() -> new Signal.Succeeded(now, waiting(some), Json.parse("\"yes\"")));
        }
        var call = calls.remove();
        if (call.token().isPresent()) {
            return new Signal.Submitted(now, call.id(), Json.object());
        }
        var failsOnce = call.arguments().toString().equals("2")
                && execution.events().stream().noneMatch(event -> event.type().equals("TaskFailed"));
        return failsOnce
                ? new Signal.Failed(now, call.id(), Optional.of("Once"), Optional.empty())
                : new Signal.Succeeded(now, call.id(), call.arguments());
    }

    private static long waiting(Running some) {
        return some.execution.events().stream()
                .filter(event -> event.type().equals("TaskScheduled"))
                .mapToLong(HistoryEvent::id)
                .max()
                .orElseThrow();
    }

    private static String line(HistoryEvent event) {
        return event.type()
                + event.details()
                        .map(details -> details.content().path("name").asString(""))
                        .filter(name -> event.type().endsWith("Exited"))
                        .orElse("");
    }

    /// Exits in order; iterations finish in any order, so equal lines are counted by what they are.
    private static List<String> summary(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("Exited") || line.endsWith("Failed") || line.startsWith("Execution"))
                .map(line -> line.replaceAll("^\\w+StateExited", ""))
                .sorted()
                .toList();
    }

    private static Machine open(Path folder) {
        return new Machine("m", folder, Account.LOCAL, new Expressions());
    }
}
