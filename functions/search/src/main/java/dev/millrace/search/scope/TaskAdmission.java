package dev.millrace.search.scope;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import java.time.InstantSource;
import java.util.Set;

/// Decides what a task of this deployment may search: a function that IAM lets invoke another, and no token says who it
/// is. It names the tenant that it works for; its clearance is that of the configuration, whatever it asks for.
public final class TaskAdmission {

    private final Set<TenantId> tenants;
    private final SecurityTier clearance;
    private final InstantSource clock;

    /// @param tenants those of this deployment
    /// @param clearance of every task
    public TaskAdmission(Set<TenantId> tenants, SecurityTier clearance, InstantSource clock) {
        this.tenants = Set.copyOf(tenants);
        this.clearance = clearance;
        this.clock = clock;
    }

    /// What holds now, of that tenant, up to the clearance.
    ///
    /// @throws PolicyDenied if it is no tenant of this deployment
    public SearchScope admit(TenantId tenant) {
        if (!tenants.contains(tenant)) {
            throw new PolicyDenied("The task works for no tenant of this deployment: list the tenant in TENANTS.");
        }
        return new SearchScope(tenant, clearance, clock.instant());
    }
}
