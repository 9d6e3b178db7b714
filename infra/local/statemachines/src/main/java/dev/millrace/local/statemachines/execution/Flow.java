package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.Catcher;
import dev.millrace.local.statemachines.definition.State;
import dev.millrace.local.statemachines.json.Json;
import dev.millrace.local.statemachines.jsonata.QueryFailure;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Moves branches from state to state: enter, run, then leave, retry, catch or fail.
final class Flow {

    /// AWS's limit on the payload between states.
    private static final int LARGEST_PAYLOAD = 256 * 1024;

    private final Execution execution;
    private final StateActions actions;

    Flow(Execution execution) {
        this.execution = execution;
        this.actions = new StateActions(execution);
    }

    void enter(Branch branch, String name, JsonNode input) {
        var state = branch.workflow.state(name);
        var before = branch.last;
        var details = Details.json(Json.object(), "input", input).put("name", name);
        branch.last = execution.event(before, state.type() + "StateEntered", "stateEnteredEventDetails", details);
        var visit = new Visit(branch, state, input, execution.now(), branch.last, before);
        branch.visit = Optional.of(visit);
        run(visit);
    }

    /// Does what the state is for: the first time, and again for every retry.
    void run(Visit visit) {
        guarded(visit, () -> actions.run(visit));
    }

    /// Ends the state with its result: evaluates Output and Assign and goes on.
    void complete(Visit visit, JsonNode result, Optional<JsonNode> assign, Optional<JsonNode> output, Next next) {
        guarded(
                visit,
                () -> leave(visit, Optional.of(new Queries.Extra("result", result)), result, assign, output, next));
    }

    /// Ends a state that has no result of its own; its input passes through.
    void pass(Visit visit, Optional<JsonNode> assign, Optional<JsonNode> output, Next next) {
        guarded(visit, () -> leave(visit, Optional.empty(), visit.input, assign, output, next));
    }

    private void leave(
            Visit visit,
            Optional<Queries.Extra> extra,
            JsonNode result,
            Optional<JsonNode> assign,
            Optional<JsonNode> output,
            Next next) {
        var queries = Queries.of(execution, visit, visit.branch, extra);
        var variables = assign.map(queries::assignments).orElse(Map.of());
        var value = output.map(template -> queries.evaluate(template, "Output")).orElse(result);
        if (Json.bytes(value).length > LARGEST_PAYLOAD) {
            fail(visit, Failure.tooLarge(visit.state.name()));
            return;
        }
        exit(visit, value, variables, next);
    }

    private void exit(Visit visit, JsonNode output, Map<String, JsonNode> variables, Next next) {
        visit.release();
        var branch = visit.branch;
        var details = Details.json(Json.object().put("name", visit.state.name()), "output", output);
        if (!variables.isEmpty()) {
            var assigned = details.putObject("assignedVariables");
            variables.forEach((name, value) -> assigned.put(name, Json.text(value)));
            details.putObject("assignedVariablesDetails").put("truncated", false);
        }
        branch.last =
                execution.event(branch.last, visit.state.type() + "StateExited", "stateExitedEventDetails", details);
        branch.scope.assign(variables);
        branch.visit = Optional.empty();
        next.state()
                .ifPresentOrElse(
                        name -> execution.later(() -> unlessEnded(branch, () -> enter(branch, name, output))), () -> {
                            branch.ended = true;
                            branch.owner.succeeded(branch, output);
                        });
    }

    /// The state to go to; without one the branch ends.
    record Next(Optional<String> state) {
        static Next of(State state) {
            return new Next(state.common().next());
        }

        static Next to(String name) {
            return new Next(Optional.of(name));
        }
    }

    /// Offers a failure to Retry, then to Catch, and lets the branch fail if neither takes it.
    void fail(Visit visit, Failure failure) {
        visit.release();
        if (!retried(visit, failure)) {
            giveUp(visit, failure);
        }
    }

    private boolean retried(Visit visit, Failure failure) {
        if (!(visit.state instanceof State.Recoverable recoverable)) {
            return false;
        }
        for (var retrier : recoverable.retriers()) {
            if (failure.matches(retrier.errors())) {
                var attempt = visit.attemptsOf(retrier);
                if (attempt >= retrier.maxAttempts()) {
                    return false;
                }
                visit.countAttempt(retrier);
                var delay = retrier.delay(attempt, execution.moment().random());
                var timer = execution.after(delay, () -> run(visit));
                visit.holds(() -> execution.timers().cancel(timer));
                return true;
            }
        }
        return false;
    }

    private void giveUp(Visit visit, Failure failure) {
        var catcher = visit.state instanceof State.Recoverable recoverable
                ? recoverable.catchers().stream()
                        .filter(candidate -> failure.matches(candidate.errors()))
                        .findFirst()
                : Optional.<Catcher>empty();
        if (catcher.isEmpty()) {
            failBranch(visit.branch, failure);
            return;
        }
        try {
            handle(visit, catcher.get(), failure);
        } catch (QueryFailure wrong) {
            failBranch(visit.branch, evaluationFailed(visit, wrong));
        }
    }

    private void handle(Visit visit, Catcher catcher, Failure failure) {
        var error = failure.output();
        var queries = Queries.of(execution, visit, visit.branch, Optional.of(new Queries.Extra("errorOutput", error)));
        var variables = catcher.assign().map(queries::assignments).orElse(Map.of());
        var value = catcher.output()
                .map(template -> queries.evaluate(template, "Output"))
                .orElse(error);
        exit(visit, value, variables, Next.to(catcher.next()));
    }

    private void failBranch(Branch branch, Failure failure) {
        branch.ended = true;
        branch.owner.failed(branch, failure);
    }

    private void guarded(Visit visit, Runnable action) {
        try {
            action.run();
        } catch (QueryFailure wrong) {
            failEvaluation(visit, wrong);
        }
    }

    /// Ends a state because one of its own expressions has no usable value.
    void failEvaluation(Visit visit, QueryFailure wrong) {
        var failure = evaluationFailed(visit, wrong);
        if (visit.state instanceof State.ForEach || visit.state instanceof State.Parallel) {
            failContainer(visit, failure);
        } else {
            fail(visit, failure);
        }
    }

    /// Ends a Parallel or Map state that failed: its branches are over, and unless it is retried it says so.
    void failContainer(Visit visit, Failure failure) {
        visit.release();
        if (!retried(visit, failure)) {
            visit.branch.last = execution.event(visit.branch.last, visit.state.type() + "StateFailed");
            giveUp(visit, failure);
        }
    }

    private Failure evaluationFailed(Visit visit, QueryFailure wrong) {
        var failure = Failure.of(
                Failure.QUERY,
                "An error occurred while executing the state '" + visit.state.name() + "' (entered at the event id #"
                        + visit.enteredId + "). " + wrong.getMessage());
        var details = failure.details();
        wrong.location().ifPresent(location -> details.put("location", location));
        details.put("state", visit.state.name());
        visit.branch.last = execution.event(
                visit.evaluationPredecessor(), "EvaluationFailed", "evaluationFailedEventDetails", details);
        return failure;
    }

    private static void unlessEnded(Branch branch, Runnable action) {
        if (!branch.ended) {
            action.run();
        }
    }
}
