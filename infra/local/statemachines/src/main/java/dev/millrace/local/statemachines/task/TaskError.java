package dev.millrace.local.statemachines.task;

import java.io.Serial;

/// A failure with the name that Retry and Catch match, such as `Lambda.TooManyRequestsException`.
///
/// Whatever a port of this package calls may throw it; any other exception is a `States.TaskFailed`.
public final class TaskError extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String error;

    public TaskError(String error, String cause) {
        super(cause);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
