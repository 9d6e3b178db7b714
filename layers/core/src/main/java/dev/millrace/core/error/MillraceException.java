package dev.millrace.core.error;

import org.jspecify.annotations.Nullable;

/// A failure that somebody must act on. The message says who must do what, and never quotes a document.
public abstract sealed class MillraceException extends RuntimeException
        permits Transient, InvalidInput, PolicyDenied, Conflict, Defect {

    private static final long serialVersionUID = 1;

    MillraceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// What kind of failure this is.
    public abstract ErrorCode code();
}
