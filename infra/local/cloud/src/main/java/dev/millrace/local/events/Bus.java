package dev.millrace.local.events;

import dev.millrace.local.template.model.Rule;
import java.util.List;
import java.util.Set;
import software.amazon.event.ruler.Machine;

/// An event bus: which rules an event matches.
final class Bus {

    private final Machine machine = Machine.builder().build();
    private final List<Rule> rules;

    /// @param rules those of this bus
    /// @throws IllegalArgumentException naming the rule, if EventBridge would refuse one
    Bus(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        rules.stream().filter(Rule::enabled).forEach(this::add);
    }

    /// Where an event goes.
    List<Route> routes(EventJson event) {
        var matching = Set.copyOf(EventPattern.match(machine, event.text()));
        return rules.stream()
                .filter(rule -> matching.contains(rule.name()))
                .flatMap(Route::of)
                .toList();
    }

    private void add(Rule rule) {
        try {
            rule.pattern().map(EventPattern::new).ifPresent(pattern -> pattern.addTo(machine, rule.name()));
        } catch (InvalidEventPatternException e) {
            throw new IllegalArgumentException("Rule " + rule.name() + ": " + e.getMessage(), e);
        }
    }
}
