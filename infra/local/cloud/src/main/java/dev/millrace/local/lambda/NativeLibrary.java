package dev.millrace.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/// The native half of AWS's runtime interface client, unpacked for this machine.
///
/// Left alone, every client unpacks it over the same file in `/tmp` and then loads it: sandboxes that start together
/// crash each other. So it is unpacked once, and each client is told where it is.
final class NativeLibrary {

    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final String CLIENT = "aws-lambda-java-runtime-interface-client-";

    private NativeLibrary() {}

    /// The JVM flag that names the library, unpacked into the cache if it is not there.
    static String flag(List<Path> runtimeJars, Path cache) throws IOException {
        var client = runtimeJars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith(CLIENT))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "AWS's runtime interface client (%s*.jar) is not among the runtime's jars".formatted(CLIENT)));
        return "-D" + PROPERTY + "=" + unpacked(client, cache);
    }

    private static Path unpacked(Path client, Path cache) throws IOException {
        var platform = platform();
        try (var jar = new ZipFile(client.toFile())) {
            var entry = Optional.ofNullable(jar.getEntry("jni/libaws-lambda-jni." + platform + ".so"))
                    .orElseThrow(() -> new IOException(
                            "AWS's runtime interface client has no library for " + platform + ", only for Linux"));
            var library = cache.resolve("libaws-lambda-jni-%08x.so".formatted(entry.getCrc()));
            if (!Files.exists(library)) {
                Files.createDirectories(cache);
                var fresh = Files.createTempFile(cache, "libaws-lambda-jni", ".new");
                try (var bytes = jar.getInputStream(entry)) {
                    Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(fresh, library, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return library;
        }
    }

    private static String platform() throws IOException {
        var architecture = System.getProperty("os.arch", "").equals("aarch64") ? "aarch_64" : "x86_64";
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return (usesMusl() ? system + "_musl" : system) + "-" + architecture;
    }

    private static boolean usesMusl() throws IOException {
        var maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) {
            return false;
        }
        try (var lines = Files.lines(maps)) {
            return lines.anyMatch(line -> line.contains("ld-musl"));
        }
    }
}
