package dev.millrace.policies;

import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.policies.yaml.Operators;
import dev.millrace.policies.yaml.PolicyReader;
import java.nio.file.Path;

/// One policy by itself, whosever it is.
public final class PolicyFile {

    private PolicyFile() {}

    /// Reads the policy in that file, which is named for it.
    ///
    /// @throws dev.millrace.core.error.InvalidInput with everything that is wrong with it
    public static MaskingPolicy read(Path file, Operators operators) {
        return PolicyReader.read(file, operators);
    }
}
