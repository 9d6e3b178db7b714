package dev.millrace.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A function, as the template declares it.
///
/// @param code the folder that is deployed: classes, and `lib/*.jar`
/// @param layers folders of published layers, of which `java/lib/*.jar` is used
/// @param handler `package.Class::method`
/// @param reservedConcurrency how many invocations may be under way at once; more are throttled. Empty: they wait
/// @param environment the declared variables, and nothing else of this machine
/// @param traced whether its invocations are sampled (`Tracing: Active`)
public record FunctionDefinition(
        String name,
        Path code,
        List<Path> layers,
        String handler,
        int memoryMb,
        Duration timeout,
        OptionalInt reservedConcurrency,
        Map<String, String> environment,
        boolean traced,
        AsyncSettings async) {

    public FunctionDefinition {
        layers = List.copyOf(layers);
        environment = Map.copyOf(environment);
    }

    /// A function with Lambda's defaults: 128 MB, 3 seconds, no reserved concurrency, nothing declared.
    public static FunctionDefinition of(String name, Path code, String handler) {
        return new FunctionDefinition(
                name,
                code,
                List.of(),
                handler,
                128,
                Duration.ofSeconds(3),
                OptionalInt.empty(),
                Map.of(),
                false,
                AsyncSettings.DEFAULT);
    }

    public FunctionDefinition withLayers(List<Path> folders) {
        return new FunctionDefinition(
                name, code, folders, handler, memoryMb, timeout, reservedConcurrency, environment, traced, async);
    }

    public FunctionDefinition withMemoryMb(int megabytes) {
        return new FunctionDefinition(
                name, code, layers, handler, megabytes, timeout, reservedConcurrency, environment, traced, async);
    }

    public FunctionDefinition withTimeout(Duration limit) {
        return new FunctionDefinition(
                name, code, layers, handler, memoryMb, limit, reservedConcurrency, environment, traced, async);
    }

    public FunctionDefinition withReservedConcurrency(int limit) {
        return new FunctionDefinition(
                name, code, layers, handler, memoryMb, timeout, OptionalInt.of(limit), environment, traced, async);
    }

    public FunctionDefinition withEnvironment(Map<String, String> variables) {
        return new FunctionDefinition(
                name, code, layers, handler, memoryMb, timeout, reservedConcurrency, variables, traced, async);
    }

    public FunctionDefinition withTracing(boolean active) {
        return new FunctionDefinition(
                name, code, layers, handler, memoryMb, timeout, reservedConcurrency, environment, active, async);
    }

    public FunctionDefinition withAsync(AsyncSettings settings) {
        return new FunctionDefinition(
                name, code, layers, handler, memoryMb, timeout, reservedConcurrency, environment, traced, settings);
    }
}
