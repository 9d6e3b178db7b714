package dev.millrace.approvals;

/// How far an approval has come. All but [#WAITING] are final.
public enum ApprovalState {
    WAITING,
    APPROVED,
    REJECTED,
    EXPIRED;

    /// Whether nothing can change any more.
    public boolean isFinal() {
        return this != WAITING;
    }
}
