package dev.millrace.local.statemachines.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.statemachines.json.Json;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final String TASK = "Type: Task, Resource: 'arn:aws:states:::lambda:invoke'";

    @Test
    void a_retry_waits_longer_each_time_up_to_its_limit_and_then_the_catch_takes_over() {
        var run = Run.of("""
                StartAt: T
                States:
                  T:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke
                    Retry: [{ErrorEquals: [Transient], IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 5, MaxAttempts: 2}]
                    Catch: [{ErrorEquals: [States.ALL], Assign: {e: "{% $states.errorOutput %}"}, Output: caught, Next: Done}]
                    End: true
                  Done: {Type: Pass, Output: {e: "{% $e.Error %}", in: "{% $states.input %}"}, End: true}
                """, "{}");

        run.fail("Transient");
        assertThat(run.execution.nextDeadline()).contains(run.now.plusSeconds(2));
        run.pass(Duration.ofSeconds(2)).fail("Transient");
        assertThat(run.execution.nextDeadline()).contains(run.now.plusSeconds(5));
        run.pass(Duration.ofSeconds(5)).fail("Transient");

        assertThat(run.output()).isEqualTo("{\"e\":\"Transient\",\"in\":\"caught\"}");
    }

    @Test
    void full_jitter_waits_a_random_part_of_the_interval() {
        var run = Run.of(
                "{StartAt: T, States: {T: {" + TASK
                        + ", Retry: [{ErrorEquals: [E], IntervalSeconds: 100, JitterStrategy: FULL}], End: true}}}",
                "{}");

        run.fail("E");

        assertThat(run.execution.nextDeadline().orElseThrow()).isBetween(run.now, run.now.plusSeconds(100));
    }

    @Test
    void a_task_that_takes_too_long_times_out_and_its_late_result_changes_nothing() {
        var run = Run.of("{StartAt: T, States: {T: {" + TASK + ", TimeoutSeconds: 3, End: true}}}", "{}");

        run.pass(Duration.ofSeconds(3)).succeed("1");

        assertThat(run.error()).contains("States.Timeout");
    }

    @Test
    void a_timeout_is_no_task_failure() {
        var run = Run.of(
                "{StartAt: T, States: {T: {" + TASK
                        + ", TimeoutSeconds: 3, Catch: [{ErrorEquals: [States.TaskFailed], Next: D}], End: true}, D: {Type: Succeed}}}",
                "{}");

        assertThat(run.pass(Duration.ofSeconds(3)).error()).contains("States.Timeout");
    }

    @Test
    void every_heartbeat_moves_the_deadline_and_a_missed_one_can_be_caught_by_name() {
        var run = Run.of("""
                StartAt: T
                States:
                  T:
                    Type: Task
                    Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                    HeartbeatSeconds: 10
                    Catch: [{ErrorEquals: [States.HeartbeatTimeout], Next: Done}]
                    End: true
                  Done: {Type: Pass, Output: missed, End: true}
                """, "{}");
        var task = run.open.getFirst().id();

        run.pass(Duration.ofSeconds(9))
                .apply(new Signal.Heartbeat(run.now, task))
                .pass(Duration.ofSeconds(9));
        assertThat(run.execution.outcome().ended()).isFalse();

        assertThat(run.pass(Duration.ofSeconds(1)).output()).isEqualTo("\"missed\"");
    }

    @Test
    void a_task_with_a_token_is_over_only_when_the_token_comes_back() {
        var run = Run.of("""
                StartAt: T
                States:
                  T:
                    Type: Task
                    Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
                    Arguments: {FunctionName: f, Payload: {token: "{% $states.context.Task.Token %}"}}
                    End: true
                """, "{}");
        var call = run.open.removeFirst();
        assertThat(call.arguments().at("/Payload/token").stringValue())
                .isEqualTo(call.token().orElseThrow());

        run.apply(new Signal.Submitted(run.now, call.id(), Json.object()));
        assertThat(run.execution.openCalls()).isEmpty();
        run.apply(new Signal.Succeeded(run.now, call.id(), Json.parse("{\"approved\":true}")));

        assertThat(run.output()).isEqualTo("{\"approved\":true}");
        assertThat(run.types()).containsSubsequence("TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded");
    }

    @Test
    void a_result_that_is_too_large_fails_the_task_by_name() {
        var run = Run.of("{StartAt: T, States: {T: {" + TASK + ", End: true}}}", "{}");

        run.succeed("\"" + "x".repeat(256 * 1024) + "\"");

        assertThat(run.error()).contains("States.DataLimitExceeded");
    }

    @Test
    void an_expression_that_fails_can_be_caught_like_any_error() {
        var run = Run.of(
                "{StartAt: T, States: {T: {" + TASK
                        + ", Arguments: '{% $nope %}', Catch: [{ErrorEquals: [States.QueryEvaluationError], Output: '{% $states.errorOutput.Error %}', Next: D}], End: true}, D: {Type: Succeed}}}",
                "{}");

        assertThat(run.output()).isEqualTo("\"States.QueryEvaluationError\"");
    }

    @Test
    void a_failure_that_nothing_takes_fails_the_execution_with_its_cause() {
        var run = Run.of("{StartAt: T, States: {T: {" + TASK + ", End: true}}}", "{}")
                .fail("E");

        assertThat(run.execution.outcome().error()).isEqualTo(Optional.of("E"));
        assertThat(run.execution.outcome().cause()).isEqualTo(Optional.of("because"));
    }
}
