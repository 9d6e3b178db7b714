package dev.millrace.local.template;

import dev.millrace.local.template.model.AsyncInvocation;
import dev.millrace.local.template.model.LambdaFunction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Reads `AWS::Serverless::Function`.
final class FunctionReader implements ResourceReader {

    private static final int SIX_HOURS = 21_600;

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        var identity = Identity.of(resource);
        var arn = identity.attributes().getOrDefault("Arn", "");
        properties.text("FunctionName");
        properties.word("PackageType", "Zip");
        properties.withoutLocalEffect(
                "Architectures",
                "AutoPublishAlias",
                "AutoPublishAliasAllProperties",
                "CodeSigningConfigArn",
                "DeploymentPreference",
                "Description",
                "EphemeralStorage",
                "KmsKeyArn",
                "LoggingConfig",
                "PermissionsBoundary",
                "Policies",
                "PropagateTags",
                "ProvisionedConcurrencyConfig",
                "RecursiveLoop",
                "Role",
                "RolePath",
                "RuntimeManagementConfig",
                "SnapStart",
                "Tags",
                "VersionDescription");
        found.functions.add(new LambdaFunction(
                resource.logicalId(),
                identity.ref(),
                arn,
                CodeFolder.of(resource, properties, "CodeUri"),
                properties.requiredText("Handler"),
                properties.requiredText("Runtime"),
                properties.number("MemorySize", 128, 128, 10_240),
                Duration.ofSeconds(properties.number("Timeout", 3, 1, 900)),
                environment(properties),
                properties.texts("Layers"),
                properties.number("ReservedConcurrentExecutions"),
                properties.word("Tracing", "PassThrough", "Active", "Disabled").equals("Active"),
                async(properties)));
        EventReaders.read(new EventOwner(resource, arn), properties, found);
    }

    private static Map<String, String> environment(Properties properties) {
        return properties
                .object("Environment")
                .map(environment -> environment.textMap("Variables"))
                .orElse(Map.of());
    }

    private static AsyncInvocation async(Properties properties) {
        var deadLetter = properties.object("DeadLetterQueue").map(queue -> {
            queue.word("Type", "SQS");
            return queue.requiredText("TargetArn");
        });
        return properties
                .object("EventInvokeConfig")
                .map(config -> async(config, deadLetter))
                .orElseGet(() -> new AsyncInvocation(
                        2, Duration.ofSeconds(SIX_HOURS), Optional.empty(), Optional.empty(), deadLetter));
    }

    private static AsyncInvocation async(Properties config, Optional<String> deadLetter) {
        var destinations = config.object("DestinationConfig");
        return new AsyncInvocation(
                config.number("MaximumRetryAttempts", 2, 0, 2),
                Duration.ofSeconds(config.number("MaximumEventAgeInSeconds", SIX_HOURS, 60, SIX_HOURS)),
                destinations.flatMap(to -> destination(to, "OnSuccess")),
                destinations.flatMap(to -> destination(to, "OnFailure")),
                deadLetter);
    }

    private static Optional<String> destination(Properties destinations, String outcome) {
        return destinations.object(outcome).map(destination -> {
            destination.word("Type", "SQS", "Lambda", "EventBridge");
            return destination.requiredText("Destination");
        });
    }
}
