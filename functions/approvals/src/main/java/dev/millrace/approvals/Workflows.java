package dev.millrace.approvals;

/// The workflows that wait for approvals.
public interface Workflows {

    /// Tells a waiting workflow what came of its question.
    ///
    /// @param token the state machine's task token
    /// @return false if it no longer waits on that token
    /// @throws dev.millrace.core.error.Transient if it could not be told
    boolean answer(String token, Approval approval);
}
