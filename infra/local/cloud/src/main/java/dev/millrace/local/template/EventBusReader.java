package dev.millrace.local.template;

import dev.millrace.local.template.model.EventBus;

/// Reads `AWS::Events::EventBus`.
final class EventBusReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var name = properties.requiredText("Name");
        properties.withoutLocalEffect(
                "DeadLetterConfig", "Description", "KmsKeyIdentifier", "LogConfig", "Policy", "Tags");
        found.buses.add(new EventBus(resource.logicalId(), name, Deployment.arn("events", "event-bus/" + name)));
    }
}
