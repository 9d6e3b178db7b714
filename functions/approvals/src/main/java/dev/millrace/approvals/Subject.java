package dev.millrace.approvals;

import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Optional;

/// What is to be approved, as people see it. Nothing in it is unmasked.
///
/// @param kind of action: `jira.create_issue`
/// @param requestedBy who asked for the action, and so may not approve it: the subject (`sub`) that the identity
///     provider knows them by, case-sensitive as in
///     [OpenID Connect](https://openid.net/specs/openid-connect-core-1_0.html#IDToken)
/// @param reasons why a person must decide
/// @param options of which who approves chooses one; none if there is one way only
/// @param payload the exact action, and its options, as canonical JSON (RFC 8785): what is approved is this and nothing
///     else
public record Subject(
        TenantId tenant,
        String kind,
        String requestedBy,
        List<String> reasons,
        List<Evidence> evidence,
        List<Change> changes,
        List<Option> options,
        String payload) {

    public Subject {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        changes = List.copyOf(changes);
        options = List.copyOf(options);
    }

    /// Whether that may be chosen: one of the options, or nothing where there are none.
    boolean offers(Optional<String> option) {
        return option.map(chosen ->
                        options.stream().anyMatch(offered -> offered.id().equals(chosen)))
                .orElse(options.isEmpty());
    }

    /// A fact that speaks for or against it.
    public record Evidence(String label, String value) {}

    /// What would be different afterwards.
    ///
    /// @param path of the value that changes
    public record Change(String path, String before, String after) {}
}
