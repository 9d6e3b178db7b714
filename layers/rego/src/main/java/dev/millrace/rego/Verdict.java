package dev.millrace.rego;

import dev.millrace.core.json.Json;
import java.util.List;
import java.util.Map;

/// What a policy says of an action. Every case is handled where it is switched on; there is no default.
public sealed interface Verdict {

    /// What the ledger records: `{"outcome":"allow|ask|deny","reasons":[…]}` as canonical JSON (RFC 8785).
    default String recorded() {
        return switch (this) {
            case Allowed() -> recorded("allow", List.of());
            case NeedsApproval(var reasons) -> recorded("ask", reasons);
            case Denied(var reasons) -> recorded("deny", reasons);
        };
    }

    private static String recorded(String outcome, List<String> reasons) {
        return Json.canonical(Map.of("outcome", outcome, "reasons", reasons));
    }

    /// The action may go ahead.
    record Allowed() implements Verdict {}

    /// A person must be asked first.
    ///
    /// @param reasons why, in the words of the policy
    record NeedsApproval(List<String> reasons) implements Verdict {
        public NeedsApproval {
            reasons = List.copyOf(reasons);
        }
    }

    /// The action must not go ahead. So it is, too, when the policy says nothing, or nothing that can be understood.
    ///
    /// @param reasons why, in the words of the policy or of the evaluator
    record Denied(List<String> reasons) implements Verdict {
        public Denied {
            reasons = List.copyOf(reasons);
        }

        static Denied because(String reason) {
            return new Denied(List.of(reason));
        }
    }
}
