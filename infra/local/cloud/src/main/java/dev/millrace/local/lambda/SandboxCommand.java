package dev.millrace.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How the JVM of a sandbox is called: Lambda's flags for Java 25, and Lambda's environment.
record SandboxCommand(List<String> arguments, Map<String, String> environment, Path workingFolder) {

    /// @param flags more for the JVM
    static SandboxCommand of(
            FunctionDefinition function,
            RuntimeEnvironment around,
            SandboxClassPath classPath,
            List<String> flags,
            String runtimeApi) {
        return new SandboxCommand(
                arguments(function, classPath, flags), environment(function, around, runtimeApi), function.code());
    }

    /// The same call with its arguments in a file: ONNX Runtime 1.29 reads the command line of its process into a
    /// buffer of 4,096 bytes, and the class path alone is longer. Lambda's own command line is short.
    List<String> shortened(Path argumentFile) throws IOException {
        var quoted = arguments.stream().skip(1).map(SandboxCommand::quoted).toList();
        // Sandboxes of one function may start side by side, each from the whole file.
        var written = Files.createTempFile(argumentFile.getParent(), "sandbox", ".arguments");
        Files.write(written, quoted);
        Files.move(written, argumentFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return List.of(arguments.getFirst(), "@" + argumentFile);
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> arguments(FunctionDefinition function, SandboxClassPath classPath, List<String> flags) {
        var arguments = new ArrayList<String>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        arguments.add("--enable-native-access=ALL-UNNAMED");
        arguments.add("-Xmx" + Math.max(64, function.memoryMb() * 85 / 100) + "m");
        arguments.addAll(flags);
        arguments.addAll(List.of("-cp", classPath.argument(), SandboxMain.class.getName(), function.handler()));
        return arguments;
    }

    private static Map<String, String> environment(
            FunctionDefinition function, RuntimeEnvironment around, String runtimeApi) {
        var variables = new HashMap<>(standard(function, around.region()));
        variables.putAll(around.variables());
        variables.putAll(function.environment());
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        return variables;
    }

    private static Map<String, String> standard(FunctionDefinition function, String region) {
        var day = DateTimeFormatter.ofPattern("yyyy/MM/dd").format(LocalDate.now(Clock.systemUTC()));
        var stream = day + "/[$LATEST]" + UUID.randomUUID().toString().replace("-", "");
        return Map.ofEntries(
                Map.entry("_HANDLER", function.handler()),
                Map.entry("AWS_REGION", region),
                Map.entry("AWS_DEFAULT_REGION", region),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb())),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", stream),
                Map.entry("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR"),
                Map.entry("LAMBDA_TASK_ROOT", function.code().toString()),
                Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
                Map.entry("LANG", "C.UTF-8"),
                Map.entry("TZ", ":UTC"),
                Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin"));
    }
}
