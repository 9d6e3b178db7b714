package dev.millrace.erp.read;

/// A document that cannot be read, for a reason that its sender can do something about. Expected: the workflow tells
/// the sender, and nothing is tried again.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// @param message what is wrong and what to do; quotes nothing but names, numbers and codes
    public Unreadable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// What kind of reason it is.
    public Reason reason() {
        return reason;
    }

    /// Why.
    public enum Reason {
        /// No reader knows the format.
        UNKNOWN_FORMAT,
        /// It ends early, or breaks the rules of its format.
        MALFORMED,
        /// It lacks what a document of trade cannot be without, or contradicts itself.
        INCOMPLETE,
        /// It can be opened with a password only.
        PROTECTED,
        /// Reading it would take more than it may: pages, depth, size.
        TOO_LARGE,
        /// It tries to reach or to run something.
        HOSTILE
    }
}
