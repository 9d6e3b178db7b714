package dev.millrace.approvals;

import java.util.Optional;

/// What became of a decision. Every case is handled where it is switched on; there is no default.
public sealed interface Ruling {

    /// For the log.
    String name();

    /// It counts.
    record Counted(Approval approval) implements Ruling {
        @Override
        public String name() {
            return "COUNTED";
        }
    }

    /// It counts already: a double click, or a repeated request.
    record AlreadyCounted(Approval approval) implements Ruling {
        @Override
        public String name() {
            return "ALREADY_COUNTED";
        }
    }

    /// It does not count.
    ///
    /// @param approval as it stands; absent if there is none
    record Refused(Reason reason, Optional<Approval> approval) implements Ruling {
        @Override
        public String name() {
            return reason.name();
        }
    }

    /// Why a decision does not count.
    enum Reason {
        /// There is no such approval for this tenant.
        UNKNOWN,
        /// It was decided before.
        ALREADY_DECIDED,
        /// The time is over.
        EXPIRED,
        /// The payload is not the one that the approver saw.
        PAYLOAD_CHANGED,
        /// Somebody has voted since the page was loaded, with its nonce; or it was never one of this approval.
        NONCE_USED,
        /// It names an option that is not offered, or none where one must be chosen.
        NO_SUCH_OPTION,
        /// Somebody else approved another option.
        OTHER_OPTION,
        /// The approver has voted; the second pair of eyes must be somebody else's.
        SAME_APPROVER,
        /// The workflow that asked has failed or was stopped, or is about to ask anew.
        WORKFLOW_GONE,
        /// Nobody approves what they asked for.
        OWN_REQUEST
    }
}
