package dev.millrace.core.policy;

import java.nio.file.Path;
import java.util.Optional;

/// Where the policies of all kinds lie, each kind in a folder of its own: `rego`, `dmn`.
public final class PoliciesFolder {

    /// The system property or environment variable that names it.
    public static final String VARIABLE = "POLICIES_DIR";

    private static final String OF_THE_LAYER = "/opt/policies";

    private PoliciesFolder() {}

    /// The folder that the system property or else the environment variable names, or else that of the Lambda layer.
    public static Path configured() {
        return Path.of(Optional.ofNullable(System.getProperty(VARIABLE))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(folder -> !folder.isBlank())
                .orElse(OF_THE_LAYER));
    }
}
