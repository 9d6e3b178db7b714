package dev.millrace.core.domain;

import com.google.errorprone.annotations.Immutable;

/// How sure a decision is, from 0 (a guess) to 1 (certain).
@Immutable
public record Confidence(double value) implements Comparable<Confidence> {

    /// Below this a person decides.
    public static final Confidence APPROVAL_GATE = new Confidence(0.78);

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1");
        }
    }

    /// Whether this is less sure than the other.
    public boolean isBelow(Confidence other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Confidence other) {
        return Double.compare(value, other.value);
    }
}
