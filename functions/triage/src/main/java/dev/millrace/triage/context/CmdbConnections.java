package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;
import java.util.Optional;

/// Who of the tenants has a configuration management database, and how it is reached.
@FunctionalInterface
public interface CmdbConnections {

    /// That of this tenant; empty if it has none.
    ///
    /// @throws dev.millrace.core.error.Transient if the settings cannot be read now
    /// @throws dev.millrace.core.error.Defect if they are wrong
    Optional<CmdbConnection> of(TenantId tenant);
}
