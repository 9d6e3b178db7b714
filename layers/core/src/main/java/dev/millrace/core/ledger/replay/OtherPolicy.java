package dev.millrace.core.ledger.replay;

import dev.millrace.core.ledger.Decision;
import dev.millrace.core.policy.PolicyVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A policy version to decide by instead of the recorded one.
///
/// @param name the policy that it is a version of; absent if whatever policy decided is meant
/// @param version a label, or a label and a hash
public record OtherPolicy(Optional<String> name, String version) {

    /// Reads `VERSION` or `NAME:VERSION`.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it is neither
    public static OtherPolicy parse(String text) {
        if (!text.contains(":")) {
            return new OtherPolicy(Optional.empty(), text);
        }
        var named = PolicyVersion.parse(text);
        return new OtherPolicy(Optional.of(named.name()), named.version());
    }

    /// Whether the decision rests on a version of that policy.
    boolean concerns(Decision decision) {
        var recorded = decision.versions().get(PolicyVersion.KEY);
        return recorded != null && name.map(it -> recorded.startsWith(it + ":")).orElse(true);
    }

    /// The versions of a decision, with this one for the policy.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if the decision rests on no policy
    Map<String, String> insteadIn(Decision decision) {
        var policy =
                name.orElseGet(() -> PolicyVersion.among(decision.versions()).name());
        var versions = new HashMap<>(decision.versions());
        versions.put(PolicyVersion.KEY, new PolicyVersion(policy, version).toString());
        return versions;
    }
}
