package dev.millrace.bench.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A JVM with the class path of a function's sandbox and the flags of that of `IndexDocuments`, running a class of this
/// module instead of AWS's runtime client.
///
/// @param function the module of the function
/// @param layers the modules of its layers
public record ShippedJvm(Path home, String function, List<String> layers) {

    /// As the template declares it: 85 % of 1,769 MB.
    private static final String HEAP = "-Xmx1503m";

    /// That of `IndexDocuments`.
    public ShippedJvm(Path home) {
        this(home, "ingestion", List.of("models"));
    }

    public ShippedJvm {
        layers = List.copyOf(layers);
    }

    /// Starts it; what it writes to standard error is shown.
    public Process start(Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", HEAP));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(), main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Runs it to its end.
    ///
    /// @return what it printed
    /// @throws IllegalStateException if it failed
    public String run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        var process = start(main, arguments);
        var printed = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed: its output above says why");
        }
        return printed;
    }

    private String classPath() {
        var folder = home.resolve("functions").resolve(function).resolve("target/lambda");
        var path = new ArrayList<>(List.of(folder.toString(), folder.resolve("lib") + "/*"));
        layers.forEach(
                layer -> path.add(home.resolve("layers").resolve(layer).resolve("target/layer/java/lib") + "/*"));
        path.add(home.resolve("infra/bench/target/classes").toString());
        return String.join(File.pathSeparator, path);
    }
}
