package dev.millrace.bench.policy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Finds OPA: `$OPA`, the path, what an earlier run built, or Go to build it with.
final class OpaProgram {

    static final String VERSION = "v1.10.1";

    private OpaProgram() {}

    /// The program, or empty where there is neither it nor Go.
    static Optional<Path> find() throws IOException, InterruptedException {
        var known = Optional.ofNullable(System.getenv("OPA")).map(Path::of).or(() -> onPath("opa"));
        var cached = cache().resolve("opa");
        if (known.isPresent() || Files.isExecutable(cached)) {
            return Optional.of(known.orElse(cached));
        }
        var go = onPath("go");
        return go.isPresent() && build(go.get()) ? Optional.of(cached) : Optional.empty();
    }

    private static boolean build(Path go) throws IOException, InterruptedException {
        System.out.println("Building OPA " + VERSION + " with Go ...");
        var builder =
                new ProcessBuilder(go.toString(), "install", "github.com/open-policy-agent/opa@" + VERSION).inheritIO();
        builder.environment().put("GOBIN", cache().toString());
        return builder.start().waitFor() == 0;
    }

    /// Where `layers/policies/rego/compile` builds it, too.
    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("millrace/opa-" + VERSION);
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
