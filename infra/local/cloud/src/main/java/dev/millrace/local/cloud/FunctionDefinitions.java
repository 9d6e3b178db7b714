package dev.millrace.local.cloud;

import dev.millrace.local.lambda.AsyncSettings;
import dev.millrace.local.lambda.FunctionDefinition;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.AsyncInvocation;
import dev.millrace.local.template.model.LambdaFunction;
import dev.millrace.local.template.model.Layer;
import java.nio.file.Files;
import java.util.List;

/// What the template says of functions, in the words of the local Lambda.
final class FunctionDefinitions {

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
                function.environment(),
                function.traced(),
                async(function.async()));
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
