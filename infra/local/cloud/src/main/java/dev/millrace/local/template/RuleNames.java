package dev.millrace.local.template;

import java.util.Map;

/// How rules and buses are called. A bus may be given by name or by ARN.
final class RuleNames {

    static final String DEFAULT_BUS = "default";

    private RuleNames() {}

    static String bus(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1) : nameOrArn;
    }

    static String arn(String bus, String rule) {
        return Deployment.arn("events", bus.equals(DEFAULT_BUS) ? "rule/" + rule : "rule/" + bus + "/" + rule);
    }

    static Identity identity(Resource resource) {
        var name = resource.nameFrom("Name");
        var bus = resource.properties().entries().containsKey("EventBusName")
                ? bus(resource.nameFrom("EventBusName"))
                : DEFAULT_BUS;
        return Identity.of(bus.equals(DEFAULT_BUS) ? name : bus + "|" + name, Map.of("Arn", arn(bus, name)));
    }
}
