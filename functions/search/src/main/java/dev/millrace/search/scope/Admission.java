package dev.millrace.search.scope;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.HttpCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides from the claims of a verified token what its bearer may search.
public final class Admission {

    /// The claim that names the tenant.
    public static final String TENANT_CLAIM = "tenant";
    /// The claim that holds the clearance, as the label of a tier.
    public static final String TIER_CLAIM = "tier";

    private final Set<String> tenants;
    private final InstantSource clock;

    /// @param tenants those that may use this deployment
    public Admission(Set<TenantId> tenants, InstantSource clock) {
        this.tenants = tenants.stream().map(TenantId::value).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /// The scope of that caller.
    ///
    /// @param asOf when the documents must hold; now, if empty
    /// @throws PolicyDenied if the token does not say who the reader is
    public SearchScope admit(HttpCall<?> call, Optional<Instant> asOf) {
        return new SearchScope(tenant(call), clearance(call), asOf.orElseGet(clock::instant));
    }

    private TenantId tenant(HttpCall<?> call) {
        return claim(call, TENANT_CLAIM)
                .filter(tenants::contains)
                .map(TenantId::new)
                .orElseThrow(() -> new PolicyDenied(
                        "The token's claim `tenant` is missing or names no tenant of this deployment: have the identity"
                                + " provider set it, and list the tenant in TENANTS."));
    }

    private static SecurityTier clearance(HttpCall<?> call) {
        return claim(call, TIER_CLAIM)
                .flatMap(Admission::tier)
                .orElseThrow(() -> new PolicyDenied(
                        "The token's claim `tier` is missing or is no clearance: have the identity provider set it to"
                                + " public, internal or restricted."));
    }

    private static Optional<SecurityTier> tier(String label) {
        for (var tier : SecurityTier.values()) {
            if (tier.label().equals(label)) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> claim(HttpCall<?> call, String name) {
        return Optional.ofNullable(call.claims().get(name));
    }
}
