package dev.millrace.policies;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.policies.yaml.Operators;
import dev.millrace.policies.yaml.PolicyReader;
import dev.millrace.policies.yaml.TenantPolicies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One reading of a folder, which goes on after a bad file to tell of all that are bad.
final class Loading {

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    Loading(Path folder) {
        this.folder = folder;
    }

    /// The valid ones of these policies, by name.
    Map<String, MaskingPolicy> policies(List<String> files, Operators operators) {
        var policies = new HashMap<String, MaskingPolicy>();
        for (var file : files) {
            attempt(file, () -> PolicyReader.read(folder.resolve(file), operators))
                    .ifPresent(policy -> policies.put(policy.version().name(), policy));
        }
        return policies;
    }

    /// @throws Defect if this file or an earlier one is not valid
    TenantPolicies tenants(String file, Map<String, MaskingPolicy> policies) {
        var tenants = attempt(file, () -> TenantPolicies.read(folder.resolve(file), policies));
        if (!problems.isEmpty()) {
            throw new Defect("The policies in %s are not valid, so nothing is masked by them. %s"
                    .formatted(folder, String.join(" ", problems)));
        }
        return tenants.orElseThrow();
    }

    private <T> Optional<T> attempt(String file, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(violation -> problems.add("%s: %s.".formatted(file, violation)));
            return Optional.empty();
        }
    }
}
