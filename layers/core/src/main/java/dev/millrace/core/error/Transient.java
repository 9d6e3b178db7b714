package dev.millrace.core.error;

/// May work when tried again.
public final class Transient extends MillraceException {

    private static final long serialVersionUID = 1;

    public Transient(String message) {
        super(message, null);
    }

    public Transient(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.TRANSIENT;
    }
}
