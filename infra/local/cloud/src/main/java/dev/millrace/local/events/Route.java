package dev.millrace.local.events;

import dev.millrace.local.template.model.Rule;
import dev.millrace.local.template.model.Schedule;
import dev.millrace.local.template.model.Target;
import java.util.stream.Stream;

/// From a rule or a schedule to one of its targets.
///
/// @param sourceArn the rule or schedule
/// @param sourceName its name
record Route(String sourceArn, String sourceName, Target target) {

    static Stream<Route> of(Rule rule) {
        return rule.targets().stream().map(target -> new Route(rule.arn(), rule.name(), target));
    }

    static Route of(Schedule schedule) {
        return new Route(schedule.arn(), schedule.name(), schedule.target());
    }

    /// What the journal calls it.
    String key() {
        return sourceArn + "|" + target.id();
    }

    boolean isScheduler() {
        return sourceArn.contains(":scheduler:");
    }
}
