package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.State;
import dev.millrace.local.statemachines.jsonata.QueryFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What each type of state does once it is entered.
final class StateActions {

    private final Execution execution;

    StateActions(Execution execution) {
        this.execution = execution;
    }

    void run(Visit visit) {
        switch (visit.state) {
            case State.Pass pass -> finish(visit);
            case State.Succeed succeed -> finish(visit);
            case State.Fail fail -> fail(visit, fail);
            case State.Choice choice -> choose(visit, choice);
            case State.Wait wait -> await(visit, wait);
            case State.Task task -> execution.tasks().schedule(visit, task);
            case State.Parallel parallel -> new ParallelRun(execution, visit, parallel).start();
            case State.ForEach forEach -> new MapRun(execution, visit, forEach).start();
        }
    }

    private void finish(Visit visit) {
        var common = visit.state.common();
        execution.flow().pass(visit, common.assign(), common.output(), Flow.Next.of(visit.state));
    }

    private void fail(Visit visit, State.Fail fail) {
        var queries = queries(visit);
        var error = fail.error().map(template -> queries.string(template, "Error"));
        var cause = fail.cause().map(template -> queries.string(template, "Cause"));
        execution.flow().fail(visit, Failure.of(error, cause));
    }

    private void choose(Visit visit, State.Choice choice) {
        var queries = queries(visit);
        for (var index = 0; index < choice.rules().size(); index++) {
            var rule = choice.rules().get(index);
            if (queries.truth(rule.condition(), "Choices[" + index + "]/Condition")) {
                execution.flow().pass(visit, rule.assign(), rule.output(), Flow.Next.to(rule.next()));
                return;
            }
        }
        if (choice.otherwise().isEmpty()) {
            execution.flow().fail(visit, Failure.of(Failure.NO_CHOICE, "No choice matched and there is no Default."));
            return;
        }
        var common = choice.common();
        execution.flow().pass(visit, common.assign(), common.output(), new Flow.Next(choice.otherwise()));
    }

    private void await(Visit visit, State.Wait wait) {
        var queries = queries(visit);
        var delay = wait.seconds()
                .map(template -> Duration.ofSeconds(queries.whole(template, "Seconds", 0)))
                .or(() -> wait.timestamp().map(template -> until(visit, queries.string(template, "Timestamp"))))
                .orElse(Duration.ZERO);
        var timer = execution.after(delay, () -> finish(visit));
        visit.holds(() -> execution.timers().cancel(timer));
    }

    private Duration until(Visit visit, String timestamp) {
        var delay = Duration.between(execution.now(), instant(visit, timestamp));
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    private static Instant instant(Visit visit, String timestamp) {
        try {
            return OffsetDateTime.parse(timestamp).toInstant();
        } catch (DateTimeParseException wrong) {
            visit.chainEvaluationToEntry();
            throw new QueryFailure(
                    Optional.of("Timestamp"),
                    "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                            + timestamp);
        }
    }

    private Queries queries(Visit visit) {
        return Queries.of(execution, visit, visit.branch, Optional.empty());
    }
}
