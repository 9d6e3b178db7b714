package dev.millrace.triage.service;

import dev.millrace.core.domain.TenantId;

/// The service desks of all tenants, in all versions that were ever in force.
public interface ServiceDesks {

    /// The desk in force for that tenant.
    ///
    /// @throws dev.millrace.core.error.Defect if it is not valid
    ServiceDesk of(TenantId tenant);

    /// A version as [ServiceDesk#version] tells it; the hash may be missing.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it is not kept
    /// @throws dev.millrace.core.error.Defect if it is not valid
    ServiceDesk version(String version);
}
