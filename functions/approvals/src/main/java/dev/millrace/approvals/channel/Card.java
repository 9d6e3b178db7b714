package dev.millrace.approvals.channel;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Notice;
import dev.millrace.approvals.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What a card says of an approval, whatever it looks like: enough to know what it is about, and where to decide. Never
/// a token, never a nonce.
///
/// @param link to the page of the approval
public record Card(
        String approvalId,
        String title,
        Subject subject,
        String payloadHash,
        int approversNeeded,
        Instant expiresAt,
        String link) {

    /// @param console the address of the console page
    static Card of(Approval approval, String console) {
        return new Card(
                approval.id(),
                title(approval.notice(), approval),
                approval.subject(),
                approval.payloadHash(),
                approval.terms().approversNeeded(),
                approval.expiresAt().truncatedTo(ChronoUnit.SECONDS),
                console + "/approvals/" + approval.id());
    }

    private static String title(Notice notice, Approval approval) {
        var kind = approval.subject().kind();
        return switch (notice) {
            case ASKED -> "Approval needed: " + kind;
            case REMINDED -> "Still waiting for approval: " + kind;
            case ESCALATED -> "Escalated to %s: %s".formatted(approval.terms().escalateTo(), kind);
            case REMINDED_AGAIN -> "Expires soon: " + kind;
        };
    }
}
