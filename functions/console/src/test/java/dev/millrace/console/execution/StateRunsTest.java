package dev.millrace.console.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateRunsTest {

    private final HistoryBuilder history = new HistoryBuilder(Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void a_state_that_was_left_succeeded_and_one_that_was_not_is_running() {
        history.ran("Read").entered("Task", "Write").happened("TaskScheduled");

        assertThat(StateRuns.of(history.events()))
                .extracting(StateRun::name, StateRun::type, StateRun::status)
                .containsExactly(tuple("Read", "Task", "succeeded"), tuple("Write", "Task", "running"));
    }

    @Test
    void a_task_that_waits_for_its_token_waits() {
        history.entered("Task", "Ask").happened("TaskScheduled").happened("TaskSubmitted");

        assertThat(one().status()).isEqualTo("waiting");
    }

    @Test
    void a_task_that_was_tried_again_succeeded_and_names_its_last_error() {
        history.entered("Task", "Ask")
                .happened("TaskScheduled")
                .failed("TaskFailed", "Busy")
                .happened("TaskScheduled")
                .happened("TaskSucceeded")
                .exited("Task", "Ask");

        assertThat(one().status()).isEqualTo("succeeded");
        assertThat(one().attempts()).isEqualTo(2);
        assertThat(one().error()).contains("Busy");
    }

    @Test
    void a_failure_that_the_workflow_caught_is_told_from_one_that_ended_it() {
        history.entered("Task", "Ask").happened("TaskScheduled").failed("TaskFailed", "Broken");
        var open = history.events();
        history.exited("Task", "Ask");
        assertThat(one().status()).isEqualTo("caught");

        var ended = new HistoryBuilder(Instant.parse("2026-03-01T10:00:00Z"))
                .entered("Task", "Ask")
                .happened("TaskScheduled")
                .failed("TaskTimedOut", "States.Timeout")
                .add("ExecutionFailed", 4);
        assertThat(StateRuns.of(open).getFirst().status()).isEqualTo("running");
        assertThat(StateRuns.of(ended.events()).getFirst().status()).isEqualTo("failed");
    }

    @Test
    void an_execution_that_was_stopped_stopped_its_states() {
        history.entered("Wait", "Rest").add("ExecutionAborted", 0);

        assertThat(one().status()).isEqualTo("stopped");
    }

    @Test
    void branches_are_told_apart_by_the_event_that_each_follows() {
        history.entered("Parallel", "Both") // 2
                .add("ParallelStateStarted", 2) // 3
                .add("TaskStateEntered", 3, Optional.of("Left"), Optional.empty()) // 4
                .add("TaskStateEntered", 3, Optional.of("Right"), Optional.empty()) // 5
                .add("TaskScheduled", 4) // 6
                .add("TaskScheduled", 5) // 7
                .add("TaskFailed", 6, Optional.empty(), Optional.of("Broken")) // 8
                .add("TaskStateAborted", 8) // 9
                .add("TaskStateAborted", 8) // 10
                .add("ParallelStateFailed", 8) // 11
                .add("ParallelStateExited", 11, Optional.of("Both"), Optional.empty());

        assertThat(StateRuns.of(history.events()))
                .extracting(StateRun::name, run -> run.status(), run -> run.error())
                .containsExactly(
                        tuple("Both", "caught", Optional.empty()),
                        tuple("Left", "failed", Optional.of("Broken")),
                        tuple("Right", "stopped", Optional.empty()));
    }

    @Test
    void the_visits_of_a_map_are_one_state_that_tells_the_worst() {
        history.entered("Map", "Each") // 2
                .add("MapStateStarted", 2) // 3
                .add("MapIterationStarted", 3) // 4
                .add("TaskStateEntered", 4, Optional.of("Send"), Optional.empty()) // 5
                .add("TaskStateExited", 5, Optional.of("Send"), Optional.empty()) // 6
                .add("MapIterationSucceeded", 6) // 7
                .add("MapIterationStarted", 3) // 8
                .add("TaskStateEntered", 8, Optional.of("Send"), Optional.empty()); // 9

        var send = StateRuns.of(history.events()).getLast();
        assertThat(send.visits()).isEqualTo(2);
        assertThat(send.status()).isEqualTo("running");
        assertThat(send.exitedAt()).isEmpty();
    }

    private StateRun one() {
        return StateRuns.of(history.events()).getFirst();
    }

    @Test
    void a_history_without_states_has_none() {
        assertThat(StateRuns.of(List.of())).isEmpty();
    }
}
