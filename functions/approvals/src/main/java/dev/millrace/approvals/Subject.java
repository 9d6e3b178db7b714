package dev.millrace.approvals;

import dev.millrace.core.domain.TenantId;
import java.util.List;

/// What is to be approved, as people see it. Nothing in it is unmasked.
///
/// @param kind of action: `jira.create_issue`
/// @param requestedBy who asked for the action, and so may not approve it: the subject (`sub`) that the identity
///     provider knows them by, case-sensitive as in
///     [OpenID Connect](https://openid.net/specs/openid-connect-core-1_0.html#IDToken)
/// @param reasons why a person must decide
/// @param payload the exact action as canonical JSON (RFC 8785): what is approved is this and nothing else
public record Subject(
        TenantId tenant,
        String kind,
        String requestedBy,
        List<String> reasons,
        List<Evidence> evidence,
        List<Change> changes,
        String payload) {

    public Subject {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        changes = List.copyOf(changes);
    }

    /// A fact that speaks for or against it.
    public record Evidence(String label, String value) {}

    /// What would be different afterwards.
    ///
    /// @param path of the value that changes
    public record Change(String path, String before, String after) {}
}
