package dev.millrace.local.template;

import dev.millrace.local.template.model.Schedule;
import dev.millrace.local.template.model.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads `AWS::Scheduler::Schedule` and `ScheduleV2` events. Flexible windows are not flexible here: a schedule runs
/// when it is due.
final class ScheduleReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.text("Name");
        var target = properties
                .object("Target")
                .map(given -> {
                    given.withoutLocalEffect("RoleArn");
                    return TargetReader.of(resource.logicalId(), given.requiredText("Arn"), given);
                })
                .orElseGet(() -> {
                    properties.problem("needs a Target.");
                    return TargetReader.of(resource.logicalId(), "", properties);
                });
        found.schedules.add(schedule(resource.logicalId(), resource.nameFrom("Name"), properties, target));
    }

    /// A `ScheduleV2` of a function or state machine.
    static Schedule ofEvent(EventOwner owner, String eventName, Properties event) {
        event.withoutLocalEffect("OmitName", "PermissionsBoundary", "RoleArn");
        var name = event.text("Name", owner.generatedName(eventName));
        var target = TargetReader.of(name + "Target", owner.arn(), event);
        return schedule(owner.logicalId() + eventName, name, event, target);
    }

    private static Schedule schedule(String logicalId, String name, Properties properties, Target target) {
        properties.withoutLocalEffect("Description", "FlexibleTimeWindow", "GroupName", "KmsKeyArn");
        return new Schedule(
                logicalId,
                name,
                Deployment.arn("scheduler", "schedule/default/" + name),
                properties.requiredText("ScheduleExpression"),
                zone(properties),
                instant(properties, "StartDate"),
                instant(properties, "EndDate"),
                !properties.word("State", "ENABLED", "DISABLED").equals("DISABLED"),
                target);
    }

    private static ZoneId zone(Properties properties) {
        var zone = properties.text("ScheduleExpressionTimezone", "UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            properties.problem("ScheduleExpressionTimezone", "\"" + zone + "\" is not a time zone.");
            return ZoneOffset.UTC;
        }
    }

    private static Optional<Instant> instant(Properties properties, String name) {
        return properties.text(name).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                properties.problem(name, "\"" + text + "\" is not an instant such as 2026-01-31T00:00:00Z.");
                return Optional.empty();
            }
        });
    }
}
