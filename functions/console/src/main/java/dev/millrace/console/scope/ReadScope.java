package dev.millrace.console.scope;

import dev.millrace.core.domain.TenantId;

/// Whose approvals, executions and decisions one reader may see: those of one tenant.
///
/// Only [Admission] makes one, from the claims of a verified token.
public final class ReadScope {

    private final TenantId tenant;

    ReadScope(TenantId tenant) {
        this.tenant = tenant;
    }

    /// Whose things.
    public TenantId tenant() {
        return tenant;
    }

    /// Whether that stream of the ledger is the tenant's: those are named `<what>/<tenant>`.
    public boolean admitsStream(String stream) {
        return stream.endsWith("/" + tenant.value());
    }
}
