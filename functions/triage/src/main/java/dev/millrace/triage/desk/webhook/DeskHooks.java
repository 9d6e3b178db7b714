package dev.millrace.triage.desk.webhook;

import dev.millrace.core.domain.TenantId;
import java.util.Optional;

/// The hooks of all desks.
@FunctionalInterface
public interface DeskHooks {

    /// The hook of a tenant's desk, if the settings know that.
    Optional<DeskHook> find(TenantId tenant, String system);
}
