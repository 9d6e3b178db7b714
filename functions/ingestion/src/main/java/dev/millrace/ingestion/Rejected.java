package dev.millrace.ingestion;

/// Thrown inside a step when a document cannot go on, and caught where the step turns to the next one.
public final class Rejected extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionCode code;

    /// @param reason what is wrong and what to do about it, beginning with a verb: `is empty: upload it with its
    /// content`
    public Rejected(RejectionCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    /// What is wrong, for programs.
    public RejectionCode code() {
        return code;
    }

    /// What is wrong, for people.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
