package dev.millrace.triage.route;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.policy.PolicyVersion;
import java.util.Map;
import java.util.Optional;

/// Which rules a routing rests on, each as `NAME:LABEL@HASH`.
///
/// @param handling of the table `ticket-handling`
/// @param priority of the table `ticket-priority`
/// @param desk of the service desk
record RuleVersions(String handling, String priority, String desk) {

    private static final String PRIORITY = "priority";
    private static final String DESK = "service-desk";

    /// @throws InvalidInput if one is missing
    static RuleVersions among(Map<String, String> versions) {
        return new RuleVersions(
                PolicyVersion.among(versions).toString(), required(versions, PRIORITY), required(versions, DESK));
    }

    Map<String, String> byName() {
        return Map.of(PolicyVersion.KEY, handling, PRIORITY, priority, DESK, desk);
    }

    private static String required(Map<String, String> versions, String name) {
        return Optional.ofNullable(versions.get(name))
                .orElseThrow(() -> new InvalidInput("$.versions." + name, "is missing"));
    }
}
