package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.Retrier;
import dev.millrace.local.statemachines.definition.State;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A branch being in a state, from its entered event to its exited event, over all retries.
final class Visit {

    final Branch branch;
    final State state;
    final JsonNode input;
    final Instant enteredAt;
    final long enteredId;
    /// The event before the entered event. AWS chains the failure of a state's first evaluation to it.
    final long beforeId;

    int retries;
    Optional<String> token = Optional.empty();
    private final Map<Retrier, Integer> attempts = new IdentityHashMap<>();
    private boolean chainsToEntry;
    private Runnable release = () -> {};

    Visit(Branch branch, State state, JsonNode input, Instant enteredAt, long enteredId, long beforeId) {
        this.branch = branch;
        this.state = state;
        this.input = input;
        this.enteredAt = enteredAt;
        this.enteredId = enteredId;
        this.beforeId = beforeId;
    }

    /// Names what to let go of when the state ends, by itself or not.
    void holds(Runnable whatToRelease) {
        release = whatToRelease;
    }

    void release() {
        var now = release;
        release = () -> {};
        now.run();
    }

    int attemptsOf(Retrier retrier) {
        return attempts.getOrDefault(retrier, 0);
    }

    void countAttempt(Retrier retrier) {
        attempts.merge(retrier, 1, Integer::sum);
        retries++;
    }

    /// The event that a failed evaluation follows.
    long evaluationPredecessor() {
        return branch.last == enteredId && !chainsToEntry ? beforeId : branch.last;
    }

    /// AWS chains a timestamp that is no timestamp to the entered event itself.
    void chainEvaluationToEntry() {
        chainsToEntry = true;
    }
}
