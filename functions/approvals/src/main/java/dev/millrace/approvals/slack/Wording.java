package dev.millrace.approvals.slack;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Ruling;
import dev.millrace.approvals.Ruling.AlreadyCounted;
import dev.millrace.approvals.Ruling.Counted;
import dev.millrace.approvals.Ruling.Reason;
import dev.millrace.approvals.Ruling.Refused;

/// What somebody who pressed a button is told.
final class Wording {

    private Wording() {}

    static String of(Ruling ruling) {
        return switch (ruling) {
            case Counted(var approval) -> counted(approval);
            case AlreadyCounted(var approval) -> counted(approval);
            case Refused(var reason, var _) -> refused(reason);
        };
    }

    private static String counted(Approval approval) {
        return switch (approval.state()) {
            case APPROVED -> "Approved: the workflow goes on.";
            case REJECTED -> "Rejected: the workflow will not do it.";
            case WAITING -> "Your approval counts. One more person must approve.";
            case EXPIRED -> "Your approval counted, and nobody else's came in time.";
        };
    }

    private static String refused(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> "There is no such approval for you.";
            case ALREADY_DECIDED -> "Somebody decided this before you.";
            case EXPIRED -> "Too late: this approval has expired, and nothing was approved.";
            case PAYLOAD_CHANGED -> "What would be done is not what this card shows: review it, then decide.";
            case NONCE_USED -> "Somebody voted at the same moment, and yours was not counted: press again.";
            case NO_SUCH_OPTION -> "This card does not offer that: review it, then choose.";
            case OTHER_OPTION -> "Somebody approved another option, and yours was not counted: review it together.";
            case SAME_APPROVER -> "You have voted. The second approval must come from somebody else.";
            case WORKFLOW_GONE -> "The workflow that asked does not wait any more, and nothing was counted.";
            case OWN_REQUEST -> "You asked for this yourself. Somebody else must decide it.";
        };
    }
}
