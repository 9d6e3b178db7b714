package dev.millrace.core.error;

/// A policy said no.
public final class PolicyDenied extends MillraceException {

    private static final long serialVersionUID = 1;

    public PolicyDenied(String message) {
        super(message, null);
    }

    public PolicyDenied(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.POLICY_DENIED;
    }
}
