package dev.millrace.approvals;

import java.time.Instant;

/// Where a list of approvals, the latest first, was left: behind that one. It need not be there any more.
///
/// @param requestedAt to the millisecond
public record ListPlace(Instant requestedAt, String id) {

    /// Behind that approval.
    public static ListPlace behind(Approval approval) {
        return new ListPlace(Instant.ofEpochMilli(approval.requestedAt().toEpochMilli()), approval.id());
    }
}
