package dev.millrace.bench;

import java.util.Locale;

/// What a figure should reach.
///
/// @param atLeast whether more is better; otherwise less is
public record Goal(boolean atLeast, double bound) {

    /// More is better.
    public static Goal atLeast(double bound) {
        return new Goal(true, bound);
    }

    /// Less is better.
    public static Goal atMost(double bound) {
        return new Goal(false, bound);
    }

    /// Whether a figure reaches it.
    public boolean isMetBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%.3g", atLeast ? ">=" : "<=", bound);
    }
}
