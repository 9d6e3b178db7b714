package dev.millrace.local.template;

/// Reads the `Events` of a function or state machine.
final class EventReaders {

    private EventReaders() {}

    static void read(EventOwner owner, Properties properties, Found found) {
        properties.namedObjects("Events").forEach((name, event) -> {
            var type = event.requiredText("Type");
            event.object("Properties")
                    .ifPresentOrElse(
                            details -> read(owner, name, type, details, found),
                            () -> event.problem("needs Properties."));
        });
    }

    private static void read(EventOwner owner, String name, String type, Properties details, Found found) {
        switch (type) {
            case "EventBridgeRule", "CloudWatchEvent" -> found.rules.add(RuleReader.ofEvent(owner, name, details));
            case "Schedule" -> found.rules.add(RuleReader.ofSchedule(owner, name, details));
            case "ScheduleV2" -> found.schedules.add(ScheduleReader.ofEvent(owner, name, details));
            case "SQS" -> found.queueSources.add(EventSourceMappingReader.ofEvent(owner.arn(), details));
            case "HttpApi" -> found.apis.add(owner, details);
            default -> details.problem("the local cloud does not know events of type " + type + ".");
        }
    }
}
