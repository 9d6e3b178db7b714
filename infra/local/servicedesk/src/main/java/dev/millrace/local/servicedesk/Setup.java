package dev.millrace.local.servicedesk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the desks are set up.
///
/// @param port 0 for a free one
/// @param data where tickets lie
/// @param project the key of Jira's project
/// @param groups the assignment groups that ServiceNow has
/// @param indexLag how long Jira's search does not know of a new issue
/// @param jiraHook where Jira tells of issues
/// @param servicenowHook where ServiceNow tells of incidents
public record Setup(
        int port,
        Path data,
        String project,
        List<String> groups,
        Duration indexLag,
        Optional<HookTarget> jiraHook,
        Optional<HookTarget> servicenowHook) {

    public Setup {
        groups = List.copyOf(groups);
    }

    /// Desks that tell nobody, on a free port.
    public static Setup silent(Path data, String project, List<String> groups) {
        return new Setup(0, data, project, groups, Duration.ZERO, Optional.empty(), Optional.empty());
    }
}
