package dev.millrace.language.attempt;

import java.time.Duration;
import java.util.Optional;

/// One try failed, and another may work.
///
/// Carries no cause: libraries in between that unwrap causes would take it for something else.
public final class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> after;

    /// @param reason what happened, without a word of the prompt or of the answer
    public TryAgain(String reason) {
        this(reason, Optional.empty());
    }

    /// @param after how long the model asks to be left alone
    public TryAgain(String reason, Optional<Duration> after) {
        super(reason);
        this.after = after;
    }

    /// How long the model asks to be left alone, if it says so.
    public Optional<Duration> after() {
        return after;
    }
}
