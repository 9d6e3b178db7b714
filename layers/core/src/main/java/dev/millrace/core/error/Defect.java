package dev.millrace.core.error;

/// Our mistake: a state that the code holds to be impossible.
public final class Defect extends MillraceException {

    private static final long serialVersionUID = 1;

    public Defect(String message) {
        super(message, null);
    }

    public Defect(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.DEFECT;
    }
}
