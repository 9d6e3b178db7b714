package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.State;

/// Records that a state was still open when the Parallel or Map around it failed.
final class Aborted {

    private Aborted() {}

    /// States that end the moment they are entered have no such event.
    static void record(Execution execution, Branch branch, long cause) {
        branch.visit
                .map(visit -> visit.state)
                .filter(state -> state instanceof State.Recoverable || state instanceof State.Wait)
                .ifPresent(state -> execution.event(cause, state.type() + "StateAborted"));
    }
}
