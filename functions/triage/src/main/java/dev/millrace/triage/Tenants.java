package dev.millrace.triage;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The tenants of this deployment.
final class Tenants {

    private Tenants() {}

    /// Those that `TENANTS` lists, separated by commas.
    static Set<TenantId> of(Environment environment) {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
