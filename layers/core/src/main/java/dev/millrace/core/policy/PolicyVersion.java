package dev.millrace.core.policy;

import dev.millrace.core.error.InvalidInput;
import java.util.Map;
import java.util.Optional;

/// Names one version of one policy, as the ledger records it: `jira-create-issue:1@0f6a3822060f`.
///
/// @param version a label, or a label and a hash
public record PolicyVersion(String name, String version) {

    /// Under this name the versions of a decision hold the policy's.
    public static final String KEY = "policy";

    /// Reads the written form.
    ///
    /// @throws InvalidInput if it names no policy or no version
    public static PolicyVersion parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new InvalidInput("$.policy", "must be NAME:VERSION, such as jira-create-issue:1@0f6a3822060f");
        }
        return new PolicyVersion(text.substring(0, colon), text.substring(colon + 1));
    }

    /// The policy that a decision rests on.
    ///
    /// @param versions of everything that its outcome depends on, by name
    /// @throws InvalidInput if there is none among them
    public static PolicyVersion among(Map<String, String> versions) {
        return Optional.ofNullable(versions.get(KEY))
                .map(PolicyVersion::parse)
                .orElseThrow(() -> new InvalidInput("$.versions.policy", "is missing"));
    }

    @Override
    public String toString() {
        return name + ":" + version;
    }
}
