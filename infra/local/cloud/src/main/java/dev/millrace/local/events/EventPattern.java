package dev.millrace.local.events;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/// An event pattern that was checked as EventBridge checks it; AWS's own matcher compiles and matches it.
///
/// @param json the pattern as it was written
public record EventPattern(String json) {

    /// @throws InvalidEventPatternException if EventBridge would refuse it
    public EventPattern {
        WildcardLimit.check(machine(json));
    }

    /// Whether an event, given as JSON, matches.
    public boolean matches(String event) {
        return !match(machine(json), event).isEmpty();
    }

    void addTo(Machine machine, String name) {
        add(machine, name, json);
    }

    /// The names of the patterns in a machine that an event matches.
    static List<String> match(Machine machine, String event) {
        try {
            return machine.rulesForJSONEvent(event);
        } catch (Exception e) {
            throw new IllegalArgumentException("The event is not a JSON object: " + event, e);
        }
    }

    private static Machine machine(String json) {
        var machine = Machine.builder().build();
        add(machine, "pattern", json);
        return machine;
    }

    private static void add(Machine machine, String name, String json) {
        try {
            machine.addRule(name, json);
        } catch (IOException | RuntimeException e) {
            var reason = String.valueOf(e.getMessage());
            throw new InvalidEventPatternException(reason.lines().findFirst().orElse(reason));
        }
    }
}
