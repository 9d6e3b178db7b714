package dev.millrace.core.error;

/// What kind of failure an exception reports, and therefore what a state machine does about it.
///
/// Each code has one exception class, whose fully qualified name is the `ErrorEquals` name in `statemachines/`:
/// the Lambda runtime reports the class name as the error type.
public enum ErrorCode {
    /// May work when tried again: throttling, timeouts, a part that restarts.
    TRANSIENT(Transient.class),
    /// The caller must change the input; trying again is useless.
    INVALID_INPUT(InvalidInput.class),
    /// A policy said no.
    POLICY_DENIED(PolicyDenied.class),
    /// Somebody else changed the same thing first.
    CONFLICT(Conflict.class),
    /// Our mistake.
    DEFECT(Defect.class);

    private final Class<? extends MillraceException> exception;

    ErrorCode(Class<? extends MillraceException> exception) {
        this.exception = exception;
    }

    /// The name that `ErrorEquals` matches.
    public String errorEquals() {
        return exception.getName();
    }
}
