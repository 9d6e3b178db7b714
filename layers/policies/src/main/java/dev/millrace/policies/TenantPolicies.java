package dev.millrace.policies;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.schema.Schema;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.policies.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which tenant has which policy.
///
/// @param otherwise for tenants that are not named
record TenantPolicies(MaskingPolicy otherwise, Map<TenantId, MaskingPolicy> named) {

    private static final Schema SCHEMA =
            Schema.find("schemas/dlp-tenants.schema.json").orElseThrow();

    MaskingPolicy of(TenantId tenant) {
        return named.getOrDefault(tenant, otherwise);
    }

    /// @throws InvalidInput with everything that is wrong with the file
    static TenantPolicies read(Path file, Map<String, MaskingPolicy> policies) {
        var document = YamlFile.read(file, SCHEMA);
        var violations = new ArrayList<Violation>();
        var named = new HashMap<TenantId, MaskingPolicy>();
        document.path("tenants").properties().forEach(entry -> {
            var path = "$.tenants." + entry.getKey();
            find(entry.getValue().asString(), path, policies, violations)
                    .ifPresent(policy -> named.put(new TenantId(entry.getKey()), policy));
        });
        var otherwise = find(document.path("default").asString(), "$.default", policies, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new TenantPolicies(otherwise.orElseThrow(), Map.copyOf(named));
    }

    private static Optional<MaskingPolicy> find(
            String name, String path, Map<String, MaskingPolicy> policies, List<Violation> violations) {
        var policy = Optional.ofNullable(policies.get(name));
        if (policy.isEmpty()) {
            violations.add(new Violation(path, "there is no policy %s.yaml".formatted(name)));
        }
        return policy;
    }
}
