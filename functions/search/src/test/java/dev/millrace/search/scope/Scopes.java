package dev.millrace.search.scope;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import java.time.Instant;

/// Scopes for tests, which have no tokens.
public final class Scopes {

    private Scopes() {}

    public static SearchScope of(TenantId tenant, SecurityTier clearance, Instant asOf) {
        return new SearchScope(tenant, clearance, asOf);
    }
}
