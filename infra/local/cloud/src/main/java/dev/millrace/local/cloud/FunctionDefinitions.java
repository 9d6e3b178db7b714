package dev.millrace.local.cloud;

import dev.millrace.local.lambda.AsyncSettings;
import dev.millrace.local.lambda.FunctionDefinition;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.AsyncInvocation;
import dev.millrace.local.template.model.LambdaFunction;
import dev.millrace.local.template.model.Layer;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the template says of functions, in the words of the local Lambda.
final class FunctionDefinitions {

    private static final String MOUNT = "/opt/";

    private FunctionDefinitions() {}

    /// @throws IllegalStateException naming what was not built
    static List<FunctionDefinition> of(Application application) {
        return application.functions().stream()
                .map(function -> definition(function, application))
                .toList();
    }

    private static FunctionDefinition definition(LambdaFunction function, Application application) {
        if (!Files.isDirectory(function.code())) {
            throw new IllegalStateException("%s is not built: there is no folder %s. Run mvn package."
                    .formatted(function.logicalId(), function.code()));
        }
        return new FunctionDefinition(
                function.name(),
                function.code(),
                application.layersOf(function).map(Layer::content).toList(),
                function.handler(),
                function.memoryMegabytes(),
                function.timeout(),
                function.reservedConcurrency(),
                environment(function, application),
                function.traced(),
                async(function.async()));
    }

    /// What Lambda would mount under `/opt` is looked up in the folders of the layers; the last one wins, as there.
    private static Map<String, String> environment(LambdaFunction function, Application application) {
        var environment = new HashMap<>(function.environment());
        application
                .layersOf(function)
                .map(Layer::content)
                .forEach(content -> function.environment().forEach((name, value) -> {
                    if (value.startsWith(MOUNT) && Files.exists(content.resolve(value.substring(MOUNT.length())))) {
                        environment.put(
                                name,
                                content.resolve(value.substring(MOUNT.length())).toString());
                    }
                }));
        return environment;
    }

    private static AsyncSettings async(AsyncInvocation async) {
        return new AsyncSettings(
                async.maximumRetryAttempts(),
                async.maximumEventAge(),
                async.onSuccess(),
                async.onFailure(),
                async.deadLetterArn());
    }
}
