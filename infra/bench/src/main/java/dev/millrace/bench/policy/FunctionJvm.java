package dev.millrace.bench.policy;

import dev.millrace.bench.Setting;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM like that of `evaluatePolicy` and `routeApproval`: serial collector, 85 % of 1,024 MB.
///
/// @param compilers the flags that say which compilers it has
record FunctionJvm(String name, List<String> compilers) {

    /// From Java 25 on Lambda leaves functions with SnapStart, as all of ours, both compilers
    /// ([AWS](https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html)).
    static final FunctionJvm IN_AWS = new FunctionJvm("as in AWS, with SnapStart (C1 and C2)", List.of());

    /// As without SnapStart, and in the local cloud.
    static final FunctionJvm IN_SANDBOX =
            new FunctionJvm("as in the local sandbox (C1 alone)", List.of("-XX:TieredStopAtLevel=1"));

    /// Lets the engines compete in such a JVM, and shows what they say.
    ///
    /// @throws IllegalStateException if that fails
    Shares shares(Setting setting) throws IOException, InterruptedException {
        System.out.printf("%n%s%n", name);
        var process = new ProcessBuilder(command(setting))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var last = "";
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!last.isEmpty()) {
                    System.out.println(last);
                }
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the engines could not compete: the output above says why");
        }
        return Json.read(last.getBytes(StandardCharsets.UTF_8), Shares.class);
    }

    private List<String> command(Setting setting) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx870m"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(compilers);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                EngineDuels.class.getName(),
                setting.home().toString()));
        setting.data().map(Path::toString).ifPresent(command::add);
        return command;
    }
}
