package dev.millrace.language.embed;

/// A model takes less text than it was given.
public final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param reason without a word of the text
    public TooLong(String reason) {
        super(reason);
    }
}
