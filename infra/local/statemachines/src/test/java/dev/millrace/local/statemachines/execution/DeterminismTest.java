package dev.millrace.local.statemachines.execution;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.millrace.local.statemachines.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final String MACHINE = """
            StartAt: Fan
            TimeoutSeconds: 500
            States:
              Fan:
                Type: Parallel
                Branches:
                  - StartAt: Each
                    States:
                      Each:
                        Type: Map
                        Items: "{% [1..4] %}"
                        MaxConcurrency: 2
                        ItemProcessor:
                          StartAt: Work
                          States:
                            Work:
                              Type: Task
                              Resource: arn:aws:states:::lambda:invoke
                              TimeoutSeconds: 20
                              Retry: [{ErrorEquals: [States.ALL], IntervalSeconds: 3, JitterStrategy: FULL, MaxAttempts: 2}]
                              Assign: {id: "{% $uuid() & $now() %}"}
                              Output: {id: "{% $random() %}", result: "{% $states.result %}"}
                              End: true
                        End: true
                  - StartAt: Ask
                    States:
                      Ask: {Type: Task, Resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken", HeartbeatSeconds: 30, End: true}
                Catch: [{ErrorEquals: [States.ALL], Next: Sorry}]
                Next: Wait
              Wait: {Type: Wait, Seconds: 7, End: true}
              Sorry: {Type: Pass, Output: "{% $millis() %}", End: true}
            """;

    @Test
    void the_same_signals_give_the_same_history_open_tasks_and_deadlines() {
        qt().withExamples(200)
                .forAll(lists().of(integers().between(0, 99)).ofSizeBetween(0, 40))
                .check(choices -> {
                    var run = random(choices);
                    var replayed = Run.fresh(run.execution.definition(), run.execution.input());
                    run.signals.forEach(replayed::apply);
                    return events(replayed).equals(events(run.execution))
                            && replayed.openCalls().equals(run.execution.openCalls())
                            && replayed.nextDeadline().equals(run.execution.nextDeadline())
                            && replayed.outcome().equals(run.execution.outcome());
                });
    }

    @Test
    void every_event_follows_an_earlier_one_and_ids_have_no_gaps() {
        qt().withExamples(200)
                .forAll(lists().of(integers().between(0, 99)).ofSizeBetween(0, 40))
                .check(choices -> {
                    var events = random(choices).execution.events();
                    for (var index = 0; index < events.size(); index++) {
                        var event = events.get(index);
                        if (event.id() != index + 1 || event.previousId() >= event.id()) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /// Answers, fails, submits, beats or waits, as the numbers say.
    private static Run random(List<Integer> choices) {
        var run = Run.of(MACHINE, "{}");
        for (var choice : choices) {
            var open = run.open;
            if (choice >= 80 || open.isEmpty()) {
                run.pass(Duration.ofSeconds(choice % 9));
                continue;
            }
            var call = open.get(choice % open.size());
            switch (choice % 5) {
                case 0 -> run.apply(new Signal.Failed(run.now, call.id(), Optional.of("E"), Optional.empty()));
                case 1 -> run.apply(new Signal.Heartbeat(run.now, call.id()));
                case 2 -> run.apply(new Signal.Submitted(run.now, call.id(), Json.object()));
                default -> run.apply(new Signal.Succeeded(run.now, call.id(), Json.number(choice)));
            }
        }
        return run;
    }

    private static List<String> events(Execution execution) {
        return execution.events().stream()
                .map(event -> event.toJson().toString())
                .toList();
    }
}
