package dev.millrace.masking.direct;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.HttpCall;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The HTTP edge: whose text it is, the token says and nothing else.
public final class OverHttp<O> implements Function<HttpCall<TextBody>, O> {

    private static final String TENANT_CLAIM = "tenant";

    private final Set<TenantId> tenants;
    private final Function<TextRequest, O> function;

    /// @param tenants those that may use this deployment
    public OverHttp(Set<TenantId> tenants, Function<TextRequest, O> function) {
        this.tenants = Set.copyOf(tenants);
        this.function = function;
    }

    @Override
    public O apply(HttpCall<TextBody> call) {
        return function.apply(call.body().of(tenant(call)));
    }

    private TenantId tenant(HttpCall<?> call) {
        var claimed = Optional.ofNullable(call.claims().get(TENANT_CLAIM));
        return tenants.stream()
                .filter(tenant -> claimed.filter(tenant.value()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new PolicyDenied(
                        "The token's claim `tenant` is missing or names no tenant of this deployment: have the identity"
                                + " provider set it, and list the tenant in TENANTS."));
    }
}
