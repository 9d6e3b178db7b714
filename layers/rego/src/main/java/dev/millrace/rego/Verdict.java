package dev.millrace.rego;

import java.util.List;

/// What a policy says of an action. Every case is handled where it is switched on; there is no default.
public sealed interface Verdict {

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
