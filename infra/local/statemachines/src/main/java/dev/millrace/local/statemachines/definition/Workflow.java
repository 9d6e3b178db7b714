package dev.millrace.local.statemachines.definition;

import java.util.Map;

/// States and where they start: a whole machine, a branch of a Parallel, or the processor of a Map.
public record Workflow(String startAt, Map<String, State> states) {

    public State start() {
        return state(startAt);
    }

    public State state(String name) {
        var state = states.get(name);
        if (state == null) {
            throw new IllegalStateException("No state is named " + name + "; the definition was not validated.");
        }
        return state;
    }
}
