package dev.millrace.approvals;

import dev.millrace.core.domain.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps approvals. Every change is conditional on the version before it.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached or throttles.
public interface ApprovalStore {

    /// Keeps an approval if the version before it is the one that is kept; of version 1, if there is none. What is kept
    /// already, and the same, may be kept again.
    ///
    /// @return false if somebody else changed it first; then nothing is written
    boolean keep(Approval approval);

    /// The approval of that id.
    Optional<Approval> find(String id);

    /// A tenant's approvals in that state, the latest first. One that was changed a moment ago may be missing.
    ///
    /// @param wanted those that count against the limit; the others are passed over
    /// @param behind where to go on; empty for the beginning
    /// @param limit at least 1
    List<Approval> list(
            TenantId tenant, ApprovalState state, Predicate<Approval> wanted, Optional<ListPlace> behind, int limit);

    /// Approvals for which something is due, the longest overdue first. One that was changed a moment ago may be
    /// missing, or come as it was.
    ///
    /// @param limit at least 1
    List<Approval> due(Instant now, int limit);
}
