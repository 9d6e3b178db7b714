package dev.millrace.approvals;

/// The workflows that wait for approvals.
public interface Workflows {

    /// Tells a waiting workflow what came of its question.
    ///
    /// @param token the state machine's task token
    /// @return false if it no longer waits on that token
    /// @throws dev.millrace.core.error.Transient if it could not be told
    boolean answer(String token, Approval approval);

    /// Whether a workflow still waits on that token: it may have failed, been stopped, or asked anew with another one.
    ///
    /// @throws dev.millrace.core.error.Transient if that could not be told
    boolean waits(String token);
}
