package dev.millrace.bench;

import java.util.Locale;

/// What a benchmark found.
///
/// @param value in the unit of the goal
public record Result(String name, double value, Goal goal) {

    /// Whether the goal was reached.
    public boolean isMet() {
        return goal.isMetBy(value);
    }

    /// The line that every benchmark ends with: `RESULT <name> <value> goal <goal> <met|missed>`.
    public String line() {
        return String.format(Locale.ROOT, "RESULT %s %.4g goal %s %s", name, value, goal, isMet() ? "met" : "missed");
    }
}
