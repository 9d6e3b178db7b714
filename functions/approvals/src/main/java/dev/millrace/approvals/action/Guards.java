package dev.millrace.approvals.action;

/// The workflow that guards actions.
@FunctionalInterface
public interface Guards {

    /// Starts it. One that was started for that action before, whatever became of it, is not started again.
    void start(GuardedAction action);
}
