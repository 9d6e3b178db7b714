package dev.millrace.local.statemachines.task;

import dev.millrace.local.statemachines.execution.TaskCall;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Runs the tasks of some resources.
public interface TaskIntegration {

    /// Whether this runs the resource, such as `arn:aws:states:::lambda:invoke`.
    boolean supports(String resource);

    /// Runs one task on a thread of its own, and may block. After a crash the same call is made again.
    ///
    /// A resource that ends in `.waitForTaskToken` only hands the task over here; its result comes with the token.
    Result run(TaskCall call) throws Exception;

    /// What became of a task.
    sealed interface Result {}

    record Success(JsonNode output) implements Result {}

    /// @param error the name that Retry and Catch match
    record Failure(Optional<String> error, Optional<String> cause) implements Result {
        public Failure(String error, String cause) {
            this(Optional.of(error), Optional.of(cause));
        }
    }
}
