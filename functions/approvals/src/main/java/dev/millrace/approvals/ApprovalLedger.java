package dev.millrace.approvals;

/// Where every approval is put on record, when it is asked for and when it is settled. Recording it again changes
/// nothing.
///
/// Every method throws [dev.millrace.core.error.Transient] when the ledger cannot be reached or throttles.
public interface ApprovalLedger {

    /// Records that it was asked for.
    void opened(Approval approval);

    /// Records its outcome, with every vote.
    void settled(Approval approval);
}
