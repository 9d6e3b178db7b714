package dev.millrace.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.millrace.local.lambda.fixture.Tiny;
import dev.millrace.local.logs.FunctionLogs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A folder with all that a local Lambda needs: AWS's client, the code of [Tiny], a data folder.
record LambdaLab(Path folder) {

    static LambdaLab in(Path folder) throws Exception {
        var lab = new LambdaLab(folder);
        lab.copyRuntime();
        lab.copyCode();
        return lab;
    }

    FunctionDefinition tiny(String name) {
        return FunctionDefinition.of(name, folder.resolve("code"), Tiny.class.getName() + "::handleRequest")
                .withMemoryMb(192)
                .withTimeout(Duration.ofSeconds(20))
                .withEnvironment(Map.of("GREETING", "hello"));
    }

    /// The same function, but its classes come in a layer: the deployed folder holds nothing of its own.
    FunctionDefinition layered(String name) throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        var layer = folder.resolve("layer");
        StoredJar.ofFolder(folder.resolve("code"), layer.resolve("java/lib/tiny.jar"));
        return FunctionDefinition.of(name, empty, Tiny.class.getName() + "::handleRequest")
                .withLayers(List.of(layer))
                .withMemoryMb(192)
                .withTimeout(Duration.ofSeconds(20));
    }

    LambdaSettings settings() {
        return LambdaSettings.of(folder.resolve("data"), folder.resolve("runtime"))
                .withRetryDelays(RetryDelays.AWS.dividedBy(600))
                .withArchiveLimit(Duration.ZERO);
    }

    LocalLambda start(FunctionDefinition... functions) {
        return start(settings(), new RecordingDestinations(), functions);
    }

    LocalLambda start(LambdaSettings settings, Destinations destinations, FunctionDefinition... functions) {
        var variables = Map.of(
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000");
        var environment = new RuntimeEnvironment("eu-central-1", "000000000000", variables);
        return LocalLambda.start(
                settings,
                () -> environment,
                List.of(functions),
                new FunctionLogs(folder.resolve("logs")),
                destinations);
    }

    String log(String function) throws IOException {
        return Files.readString(folder.resolve("logs").resolve(function + ".log"));
    }

    static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(InvocationResult result) {
        return new String(result.payload(), StandardCharsets.UTF_8);
    }

    private void copyRuntime() throws IOException, URISyntaxException {
        var runtime = Files.createDirectories(folder.resolve("runtime"));
        for (var type : List.of(AWSLambda.class, RequestStreamHandler.class, PojoSerializer.class, traceIds())) {
            var jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.copy(jar, runtime.resolve(jar.getFileName()));
        }
    }

    private static Class<?> traceIds() {
        return software.amazon.awssdk.utilslite.SdkInternalThreadLocal.class;
    }

    private void copyCode() throws IOException {
        var name = Tiny.class.getName().replace('.', '/') + ".class";
        var target = folder.resolve("code").resolve(name);
        Files.createDirectories(target.getParent());
        try (var bytes = ClassLoader.getSystemResourceAsStream(name)) {
            Files.write(target, java.util.Objects.requireNonNull(bytes).readAllBytes());
        }
    }
}
