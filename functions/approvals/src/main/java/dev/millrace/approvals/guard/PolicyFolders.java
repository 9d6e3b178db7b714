package dev.millrace.approvals.guard;

import dev.millrace.core.env.Environment;
import java.nio.file.Path;

/// Where the versions of policies and tables lie: below `POLICIES_DIR`, and without it in the checkout that the
/// launcher runs from.
public final class PolicyFolders {

    private PolicyFolders() {}

    /// Rego policies.
    public static Path rego(Environment environment) {
        return root(environment).resolve("rego");
    }

    /// Decision tables.
    public static Path dmn(Environment environment) {
        return root(environment).resolve("dmn");
    }

    private static Path root(Environment environment) {
        return environment
                .find("POLICIES_DIR")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("millrace.home", ""), "layers/policies"));
    }
}
