package dev.millrace.approvals.guard;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.rego.RegoPolicies;
import dev.millrace.rego.RegoPolicy;
import dev.millrace.rego.Verdict;
import dev.millrace.rego.Verdict.Allowed;
import dev.millrace.rego.Verdict.Denied;
import dev.millrace.rego.Verdict.NeedsApproval;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A policy's verdict on an input, the same whenever that version judges that input.
///
/// @param policy as it is put on record
/// @param outcome canonical JSON
record Judgement(String policy, String verdict, List<String> reasons, String outcome) {

    /// Stands for the version of a policy that there was not.
    private static final String NONE = "none";

    /// Judges by the version in force. What no policy was written for is denied.
    static Judgement now(RegoPolicies policies, String tool, String input) {
        var name = policyOf(tool);
        try {
            return of(policies.current(name), input);
        } catch (InvalidInput _) {
            return denied(name);
        }
    }

    /// Judges by a version that was in force once.
    ///
    /// @throws InvalidInput if it is not kept
    static Judgement again(RegoPolicies policies, VersionedName policy, String input) {
        return policy.version().equals(NONE)
                ? denied(policy.name())
                : of(policies.version(policy.name(), policy.version()), input);
    }

    private static Judgement of(RegoPolicy policy, String input) {
        var version = new VersionedName(policy.name(), policy.version());
        return of(version, policy.evaluate(values(input)).verdict());
    }

    private static Judgement denied(String name) {
        return of(
                new VersionedName(name, NONE), new Denied(List.of("no policy allows this tool: there is none for it")));
    }

    private static Judgement of(VersionedName policy, Verdict verdict) {
        return switch (verdict) {
            case Allowed _ -> of(policy, "allow", List.of());
            case NeedsApproval(var reasons) -> of(policy, "ask", reasons);
            case Denied(var reasons) -> of(policy, "deny", reasons);
        };
    }

    private static Judgement of(VersionedName policy, String verdict, List<String> reasons) {
        var outcome = Json.canonical(Map.of("verdict", verdict, "reasons", reasons));
        return new Judgement(policy.toString(), verdict, reasons, outcome);
    }

    /// `jira.create_issue` is guarded by `jira-create-issue`.
    private static String policyOf(String tool) {
        return tool.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
    }

    /// Read back from what is on record, so that a replay sees the very same numbers.
    @SuppressWarnings("unchecked")
    static Map<String, Object> values(String input) {
        return Json.read(input.getBytes(StandardCharsets.UTF_8), Map.class);
    }
}
