package dev.millrace.approvals;

import java.time.Duration;

/// Who must approve, and by when.
///
/// @param approversNeeded 1, or 2 for four eyes
/// @param expiresAfter how long those who are asked first have, and those whom it is escalated to after them; a
///     minute to 30 days
/// @param escalateTo who is told when nobody has decided in time
public record Terms(int approversNeeded, Duration expiresAfter, String escalateTo) {

    private static final int MOST_APPROVERS = 2;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    public Terms {
        if (approversNeeded < 1 || approversNeeded > MOST_APPROVERS) {
            throw new IllegalArgumentException("an approval needs one approver or two");
        }
        if (expiresAfter.compareTo(SHORTEST) < 0 || expiresAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an approval is escalated after a minute at least and 30 days at most");
        }
    }

    /// How long it waits altogether.
    Duration untilExpiry() {
        return expiresAfter.multipliedBy(2);
    }
}
