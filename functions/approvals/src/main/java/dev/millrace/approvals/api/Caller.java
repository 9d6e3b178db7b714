package dev.millrace.approvals.api;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who calls, from the claims of a verified token and from nothing else.
///
/// @param subject `sub` of the token
record Caller(TenantId tenant, String subject, Set<String> scopes) {

    static final String READ = "approvals:read";
    static final String DECIDE = "approvals:decide";

    private static final int LONGEST_SUBJECT = 200;

    /// @throws PolicyDenied if the token does not say who calls, or does not grant that scope
    static Caller of(Map<String, String> claims, Set<TenantId> tenants, String scope) {
        var caller = new Caller(tenant(claims, tenants), subject(claims), scopes(claims));
        if (!caller.scopes.contains(scope)) {
            throw new PolicyDenied("The token's claim `scope` does not hold %s: have the identity provider grant it."
                    .formatted(scope));
        }
        return caller;
    }

    private static TenantId tenant(Map<String, String> claims, Set<TenantId> tenants) {
        var named = claims.getOrDefault("tenant", "");
        return tenants.stream()
                .filter(tenant -> tenant.value().equals(named))
                .findFirst()
                .orElseThrow(() -> new PolicyDenied(
                        "The token's claim `tenant` is missing or names no tenant of this deployment: have the identity"
                                + " provider set it, and list the tenant in TENANTS."));
    }

    private static String subject(Map<String, String> claims) {
        return Optional.ofNullable(claims.get("sub"))
                .filter(sub -> !sub.isBlank()
                        && sub.length() <= LONGEST_SUBJECT
                        && sub.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> new PolicyDenied(
                        "The token's claim `sub` is missing or no name: have the identity provider set it."));
    }

    /// A list comes as `[a b]`, a text as it is.
    private static Set<String> scopes(Map<String, String> claims) {
        var claim = claims.getOrDefault("scope", "").replace('[', ' ').replace(']', ' ');
        return Arrays.stream(claim.split("[ ,]", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
