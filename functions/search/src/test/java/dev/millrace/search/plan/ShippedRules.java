package dev.millrace.search.plan;

import dev.millrace.search.plan.yaml.YamlRules;
import java.nio.file.Path;

/// The rules that are shipped.
public final class ShippedRules {

    /// The folder of all policies.
    public static final Path POLICIES = Path.of("../../layers/policies");

    private ShippedRules() {}

    public static RuleBook book() {
        return YamlRules.in(POLICIES);
    }
}
