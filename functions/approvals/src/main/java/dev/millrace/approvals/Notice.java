package dev.millrace.approvals;

import java.time.Duration;
import java.util.Optional;

/// What people are told of an approval that waits, in this order.
public enum Notice {
    /// It waits for them.
    ASKED(0),
    /// It still waits, and half of their time is over.
    REMINDED(1),
    /// Nobody decided in time: somebody else is asked too, and has as long.
    ESCALATED(2),
    /// It expires after half as long again.
    REMINDED_AGAIN(3);

    private static final int HALVES = 2;

    private final int halvesGone;

    Notice(int halvesGone) {
        this.halvesGone = halvesGone;
    }

    /// How long after the question it is due.
    Duration after(Terms terms) {
        return terms.expiresAfter().multipliedBy(halvesGone).dividedBy(HALVES);
    }

    /// The one after it.
    Optional<Notice> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
