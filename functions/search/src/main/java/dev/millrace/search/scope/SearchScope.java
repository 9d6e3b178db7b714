package dev.millrace.search.scope;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What one reader may find: the documents of one tenant, up to a clearance, that held at one instant as far as was
/// known then.
///
/// Only [Admission] makes one, from the claims of a verified token, and [TaskAdmission] for tasks of this deployment.
/// Nobody can search without one, and nothing can widen it.
public final class SearchScope {

    private final TenantId tenant;
    private final SecurityTier clearance;
    private final Instant asOf;

    SearchScope(TenantId tenant, SecurityTier clearance, Instant asOf) {
        this.tenant = tenant;
        this.clearance = clearance;
        this.asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whose documents.
    public TenantId tenant() {
        return tenant;
    }

    /// The most sensitive tier that the reader may see.
    public SecurityTier clearance() {
        return clearance;
    }

    /// When the documents must hold and must have been known; whole milliseconds, as the index keeps time.
    public Instant asOf() {
        return asOf;
    }

    /// Whether such a version of a document lies within this scope.
    ///
    /// @param validity when the document holds
    /// @param known from when this version was known, until another took its place
    public boolean admits(TenantId owner, SecurityTier tier, Validity validity, Validity known) {
        return owner.equals(tenant) && clearance.admits(tier) && validity.holdsAt(asOf) && known.holdsAt(asOf);
    }
}
