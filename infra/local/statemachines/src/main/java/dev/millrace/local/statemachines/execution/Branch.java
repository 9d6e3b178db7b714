package dev.millrace.local.statemachines.execution;

import dev.millrace.local.statemachines.definition.Workflow;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One line of control: the execution itself, a branch of a Parallel, or an iteration of a Map.
final class Branch {

    /// The element that a Map iteration works on.
    record Item(int index, JsonNode value) {}

    final Workflow workflow;
    final Scope scope;
    final Owner owner;
    final int index;
    final Optional<Item> item;
    /// The event that the next event of this branch follows.
    long last;

    boolean ended;
    Optional<Visit> visit = Optional.empty();

    Branch(Workflow workflow, Scope scope, Owner owner, int index, Optional<Item> item, long last) {
        this.workflow = workflow;
        this.scope = scope;
        this.owner = owner;
        this.index = index;
        this.item = item;
        this.last = last;
    }

    /// Ends the branch from outside; what it waits for no longer matters.
    void abandon() {
        ended = true;
        visit.ifPresent(Visit::release);
    }

    /// Whoever started a branch learns how it ended.
    interface Owner {
        void succeeded(Branch branch, JsonNode output);

        void failed(Branch branch, Failure failure);
    }
}
