package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An error on its way to a Retry, a Catch, or the end of the execution.
///
/// @param alias a second name under which Retry and Catch may ask for it
record Failure(Optional<String> error, Optional<String> cause, Optional<String> alias) {

    static final String RUNTIME = "States.Runtime";
    static final String QUERY = "States.QueryEvaluationError";
    static final String TIMEOUT = "States.Timeout";
    static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    static final String DATA_LIMIT = "States.DataLimitExceeded";
    static final String NO_CHOICE = "States.NoChoiceMatched";
    private static final String TASK_FAILED = "States.TaskFailed";
    private static final String ALL = "States.ALL";

    static Failure of(String error, String cause) {
        return new Failure(Optional.of(error), Optional.of(cause), Optional.empty());
    }

    static Failure of(Optional<String> error, Optional<String> cause) {
        return new Failure(error, cause, Optional.empty());
    }

    static Failure timeout() {
        return of(Optional.of(TIMEOUT), Optional.empty());
    }

    /// AWS records a missed heartbeat as `States.Timeout`, and lets it be caught as `States.HeartbeatTimeout` too.
    static Failure heartbeatTimeout() {
        return new Failure(Optional.of(TIMEOUT), Optional.empty(), Optional.of(HEARTBEAT_TIMEOUT));
    }

    static Failure tooLarge(String what) {
        return of(
                DATA_LIMIT,
                "The state/task '" + what
                        + "' returned a result with a size exceeding the maximum number of bytes service limit.");
    }

    boolean matches(List<String> names) {
        return names.stream().anyMatch(this::matches);
    }

    private boolean matches(String name) {
        return switch (name) {
            case ALL -> !error.equals(Optional.of(RUNTIME));
            case TASK_FAILED -> !error.equals(Optional.of(TIMEOUT)) && !error.equals(Optional.of(RUNTIME));
            default -> error.equals(Optional.of(name)) || alias.equals(Optional.of(name));
        };
    }

    /// `error` and `cause`, each where there is one, as history events carry them.
    ObjectNode details() {
        return put(Json.object(), "error", "cause");
    }

    /// `Error` and `Cause`, as `$states.errorOutput` carries them.
    ObjectNode output() {
        return put(Json.object(), "Error", "Cause");
    }

    private ObjectNode put(ObjectNode json, String errorField, String causeField) {
        error.ifPresent(name -> json.put(errorField, name));
        cause.ifPresent(text -> json.put(causeField, text));
        return json;
    }
}
