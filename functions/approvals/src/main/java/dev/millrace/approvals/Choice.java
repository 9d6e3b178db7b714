package dev.millrace.approvals;

/// What an approver may say.
public enum Choice {
    APPROVE,
    REJECT
}
