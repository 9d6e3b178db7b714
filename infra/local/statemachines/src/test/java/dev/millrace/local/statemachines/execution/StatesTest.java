package dev.millrace.local.statemachines.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.statemachines.json.Json;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Test
    void a_pass_state_assigns_variables_that_later_states_see_and_earlier_expressions_do_not() {
        var run = Run.of("""
                StartAt: A
                States:
                  A: {Type: Pass, Assign: {x: 1}, Next: B}
                  B: {Type: Pass, Assign: {x: "{% $x + 1 %}"}, Output: "{% $x %}", Next: C}
                  C: {Type: Pass, Output: {x: "{% $x %}", in: "{% $states.input %}"}, End: true}
                """, "{}");

        assertThat(run.output()).isEqualTo("{\"x\":2,\"in\":1}");
    }

    @Test
    void a_wait_in_seconds_ends_when_they_have_passed_and_not_before() {
        var run = Run.of("{StartAt: W, States: {W: {Type: Wait, Seconds: '{% $states.input %}', End: true}}}", "10");

        assertThat(run.pass(Duration.ofSeconds(9)).execution.outcome().ended()).isFalse();
        assertThat(run.pass(Duration.ofSeconds(1)).output()).isEqualTo("10");
    }

    @Test
    void a_wait_until_a_time_that_is_past_ends_at_once() {
        var run = Run.of(
                "{StartAt: W, States: {W: {Type: Wait, Timestamp: '2025-12-31T00:00:00+01:00', End: true}}}", "{}");

        assertThat(run.pass(Duration.ZERO).execution.outcome().ended()).isTrue();
    }

    @Test
    void a_choice_without_a_match_and_without_a_default_fails_by_name() {
        var run = Run.of("""
                StartAt: C
                States:
                  C: {Type: Choice, Choices: [{Condition: "{% $states.input.a > 1 %}", Next: Done}]}
                  Done: {Type: Succeed}
                """, "{\"a\": 1}");

        assertThat(run.error()).contains("States.NoChoiceMatched");
    }

    @Test
    void a_condition_that_is_no_boolean_is_a_query_error() {
        var run = Run.of("""
                StartAt: C
                States:
                  C: {Type: Choice, Choices: [{Condition: "{% 'yes' %}", Next: Done}], Default: Done}
                  Done: {Type: Succeed}
                """, "{}");

        assertThat(run.error()).contains("States.QueryEvaluationError");
    }

    @Test
    void a_fail_state_may_compute_its_error_and_cause() {
        var run = Run.of(
                "{StartAt: F, States: {F: {Type: Fail, Error: '{% $states.input.e %}', Cause: why}}}", "{\"e\":\"E\"}");

        assertThat(run.error()).contains("E");
        assertThat(run.execution.outcome().cause()).contains("why");
    }

    @Test
    void a_parallel_state_collects_the_outputs_of_its_branches_in_their_order() {
        var run = Run.of("""
                StartAt: P
                States:
                  P:
                    Type: Parallel
                    Arguments: "{% $states.input.n %}"
                    Branches:
                      - {StartAt: T, States: {T: {Type: Task, Resource: "arn:aws:lambda:::function:f", End: true}}}
                      - {StartAt: S, States: {S: {Type: Pass, Output: "{% $states.input + 1 %}", End: true}}}
                    Output: "{% $states.result %}"
                    End: true
                """, "{\"n\": 1}");

        assertThat(run.succeed("\"slow\"").output()).isEqualTo("[\"slow\",2]");
    }

    @Test
    void a_failing_branch_ends_its_siblings_and_their_late_results_change_nothing() {
        var run = Run.of("""
                StartAt: P
                States:
                  P:
                    Type: Parallel
                    Branches:
                      - {StartAt: T, States: {T: {Type: Task, Resource: "arn:aws:lambda:::function:f", End: true}}}
                      - {StartAt: U, States: {U: {Type: Task, Resource: "arn:aws:lambda:::function:g", End: true}}}
                    Catch: [{ErrorEquals: [Broken], Output: "{% $states.errorOutput.Error %}", Next: Done}]
                    End: true
                  Done: {Type: Succeed}
                """, "{}");
        var late = run.open.getLast();

        run.fail("Broken").apply(new Signal.Succeeded(run.now, late.id(), Json.parse("1")));

        assertThat(run.output()).isEqualTo("\"Broken\"");
        assertThat(run.types()).contains("TaskStateAborted", "ParallelStateFailed", "ParallelStateExited");
    }

    @Test
    void a_map_runs_no_more_iterations_at_once_than_it_may_and_keeps_the_order() {
        var run = Run.of("""
                StartAt: M
                States:
                  M:
                    Type: Map
                    Items: "{% $states.input %}"
                    MaxConcurrency: 2
                    ItemSelector: {i: "{% $states.context.Map.Item.Index %}", v: "{% $states.context.Map.Item.Value %}"}
                    ItemProcessor:
                      StartAt: T
                      States:
                        T: {Type: Task, Resource: "arn:aws:lambda:::function:f", End: true}
                    End: true
                """, "[\"a\",\"b\",\"c\"]");
        assertThat(run.open).hasSize(2);
        var second = run.open.remove(1);
        run.apply(new Signal.Succeeded(run.now, second.id(), Json.parse("\"B\"")));

        assertThat(run.open.getLast().arguments().toString()).isEqualTo("{\"i\":2,\"v\":\"c\"}");
        assertThat(run.succeed("\"A\"").succeed("\"C\"").output()).isEqualTo("[\"A\",\"B\",\"C\"]");
    }

    @Test
    void variables_of_an_iteration_stay_inside_it() {
        var run = Run.of("""
                StartAt: M
                States:
                  M:
                    Type: Map
                    Items: [1, 2]
                    ItemProcessor:
                      StartAt: A
                      States: {A: {Type: Pass, Assign: {inner: 1}, End: true}}
                    Next: After
                  After: {Type: Pass, Output: "{% $exists($inner) %}", End: true}
                """, "{}");

        assertThat(run.output()).isEqualTo("false");
    }

    @Test
    void an_execution_that_takes_too_long_times_out() {
        var run = Run.of("{StartAt: W, TimeoutSeconds: 5, States: {W: {Type: Wait, Seconds: 60, End: true}}}", "{}");

        run.pass(Duration.ofSeconds(5));

        assertThat(run.execution.outcome().status()).isEqualTo(Outcome.Status.TIMED_OUT);
        assertThat(run.execution.nextDeadline()).isEmpty();
    }

    @Test
    void a_stopped_execution_is_aborted_with_the_reason_given() {
        var run = Run.of("{StartAt: W, States: {W: {Type: Wait, Seconds: 60, End: true}}}", "{}");

        run.apply(new Signal.Stop(run.now, Optional.of("Mine"), Optional.empty()));

        assertThat(run.execution.outcome().status()).isEqualTo(Outcome.Status.ABORTED);
        assertThat(run.error()).contains("Mine");
    }

    @Test
    void a_loop_without_end_fails_when_its_history_is_full() {
        var run = Run.of(
                "{StartAt: A, States: {A: {Type: Pass, Next: C}, C: {Type: Choice, Choices: [{Condition: true, Next: A}], Default: E}, E: {Type: Succeed}}}",
                "{}");

        assertThat(run.error()).contains("States.Runtime");
        assertThat(run.execution.events()).hasSize(25_000);
    }
}
