package dev.millrace.local.template;

import dev.millrace.local.template.model.Rule;
import dev.millrace.local.template.model.Target;
import java.util.List;
import java.util.Optional;

/// Reads `AWS::Events::Rule`, and the rules that functions and state machines declare as their events.
final class RuleReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.text("Name");
        properties.withoutLocalEffect("Description", "RoleArn", "Tags");
        var targets =
                properties.objects("Targets").stream().map(TargetReader::ofRule).toList();
        var schedule = properties.text("ScheduleExpression");
        var pattern = properties.json("EventPattern").map(Object::toString);
        if (schedule.isEmpty() && pattern.isEmpty()) {
            properties.problem("needs an EventPattern or a ScheduleExpression.");
        }
        found.rules.add(rule(resource.logicalId(), resource.nameFrom("Name"), properties, pattern, schedule, targets));
    }

    /// An `EventBridgeRule` or `CloudWatchEvent` of a function or state machine.
    static Rule ofEvent(EventOwner owner, String eventName, Properties event) {
        event.withoutLocalEffect("Description");
        var name = event.text("RuleName", owner.generatedName(eventName));
        var id = event.object("Target").map(target -> target.requiredText("Id")).orElse(name + "Target");
        var target = TargetReader.of(id, owner.arn(), event);
        var pattern = Optional.of(event.json("Pattern").map(Object::toString).orElse("{}"));
        return rule(owner.logicalId() + eventName, name, event, pattern, Optional.empty(), List.of(target));
    }

    /// A `Schedule` of a function or state machine: a rule with a schedule, on the default bus.
    static Rule ofSchedule(EventOwner owner, String eventName, Properties event) {
        event.withoutLocalEffect("Description", "RoleArn");
        var name = event.text("Name", owner.generatedName(eventName));
        var target = TargetReader.of(name + "Target", owner.arn(), event);
        var schedule = Optional.of(event.requiredText("Schedule"));
        var enabled = event.flag("Enabled", true);
        var rule = rule(owner.logicalId() + eventName, name, event, Optional.empty(), schedule, List.of(target));
        return enabled ? rule : disabled(rule);
    }

    private static Rule rule(
            String logicalId,
            String name,
            Properties properties,
            Optional<String> pattern,
            Optional<String> schedule,
            List<Target> targets) {
        var bus = RuleNames.bus(properties.text("EventBusName", RuleNames.DEFAULT_BUS));
        var enabled = !properties.word("State", "ENABLED", "DISABLED").equals("DISABLED");
        return new Rule(logicalId, name, RuleNames.arn(bus, name), bus, pattern, schedule, enabled, targets);
    }

    private static Rule disabled(Rule rule) {
        return new Rule(
                rule.logicalId(),
                rule.name(),
                rule.arn(),
                rule.busName(),
                rule.pattern(),
                rule.schedule(),
                false,
                rule.targets());
    }
}
