package dev.millrace.local.servicedesk;

/// What may go wrong with one request.
public enum Fault {
    /// 429 with `Retry-After`, and nothing is done.
    BUSY,
    /// 500, and nothing is done.
    FAILED_BEFORE,
    /// 500, and everything is done.
    FAILED_AFTER,
    /// No answer at all, and nothing is done.
    SILENT_BEFORE,
    /// No answer at all, and everything is done.
    SILENT_AFTER,
    /// No answer, and all is done long after the caller gave up: when [Faults#letGo] is called.
    LATE,
    /// The connection is closed without an answer, and everything is done.
    LOST,
    /// Half of the answer, then the connection is closed; everything is done.
    CUT
}
