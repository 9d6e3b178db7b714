package dev.millrace.approvals.guard;

import java.util.List;

/// What the policy said.
///
/// @param verdict `allow`, `ask` or `deny`
/// @param policy name, label and hash: `jira-create-issue:1@0f6a3822060f`
/// @param inputHash SHA-256 of what the policy saw
public record PolicyAnswer(String decisionId, String verdict, List<String> reasons, String policy, String inputHash) {

    public PolicyAnswer {
        reasons = List.copyOf(reasons);
    }
}
