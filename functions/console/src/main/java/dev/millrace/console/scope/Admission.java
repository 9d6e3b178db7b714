package dev.millrace.console.scope;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.WebRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides from the claims of a verified token what its bearer may see in the console.
public final class Admission {

    /// The scope that a reader's token must hold.
    public static final String READ_SCOPE = "approvals:read";

    private static final String TENANT_CLAIM = "tenant";
    private static final String SCOPE_CLAIM = "scope";

    private final Set<String> tenants;

    /// @param tenants those that may use this deployment
    public Admission(Set<TenantId> tenants) {
        this.tenants = tenants.stream().map(TenantId::value).collect(Collectors.toUnmodifiableSet());
    }

    /// What that caller may see.
    ///
    /// @throws PolicyDenied if the token does not say whose reader this is, or lacks the scope
    public ReadScope admit(WebRequest request) {
        if (!scopes(request).contains(READ_SCOPE)) {
            throw new PolicyDenied("The token lacks the scope %s: have the identity provider grant it to those who may"
                            .formatted(READ_SCOPE)
                    + " look at approvals.");
        }
        return claim(request, TENANT_CLAIM)
                .filter(tenants::contains)
                .map(TenantId::new)
                .map(ReadScope::new)
                .orElseThrow(() -> new PolicyDenied(
                        "The token's claim `tenant` is missing or names no tenant of this deployment: have the identity"
                                + " provider set it, and list the tenant in TENANTS."));
    }

    /// Words in a string, or a list, which API Gateway writes as `[one two]`.
    private static Set<String> scopes(WebRequest request) {
        var claim = claim(request, SCOPE_CLAIM).orElse("").replace('[', ' ').replace(']', ' ');
        return Arrays.stream(claim.split(" ")).collect(Collectors.toSet());
    }

    private static Optional<String> claim(WebRequest request, String name) {
        return Optional.ofNullable(request.claims().get(name));
    }
}
