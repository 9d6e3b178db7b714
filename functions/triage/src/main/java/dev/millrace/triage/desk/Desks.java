package dev.millrace.triage.desk;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import java.util.Optional;

/// The desks of tenants.
public interface Desks {

    /// A tenant's desk of that system, if it has one.
    Optional<ServiceDesk> find(TenantId tenant, String system);

    /// The system in which a tenant's tickets are filed that come from elsewhere.
    ///
    /// @throws Defect if the settings name none
    String usual(TenantId tenant);

    /// A tenant's desk of that system.
    ///
    /// @throws Defect if it has none
    default ServiceDesk require(TenantId tenant, String system) {
        return find(tenant, system)
                .orElseThrow(() ->
                        new Defect("the settings of desks hold no %s of tenant %s: add it".formatted(system, tenant)));
    }
}
