package dev.millrace.core.error;

/// Somebody else changed the same thing first.
public final class Conflict extends MillraceException {

    private static final long serialVersionUID = 1;

    public Conflict(String message) {
        super(message, null);
    }

    public Conflict(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.CONFLICT;
    }
}
