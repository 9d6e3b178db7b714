package dev.millrace.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a small JVM: one garbage collector thread, the quick compiler, a bounded heap. It ends itself
/// when memory runs out, so that a fresh one takes over.
public final class JavaCommand {

    private final List<String> command = new ArrayList<>();

    private JavaCommand(String heap) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap));
    }

    /// @param heap such as `96m`
    public static JavaCommand withHeap(String heap) {
        return new JavaCommand(heap);
    }

    public JavaCommand property(String name, Object value) {
        command.add("-D" + name + "=" + value);
        return this;
    }

    /// Any other option of the JVM.
    public JavaCommand flag(String option) {
        command.add(option);
        return this;
    }

    /// Keeps the loaded classes in a file, which halves the next start. The JVM makes it, and makes it again when it
    /// no longer fits.
    public JavaCommand archive(Path file) {
        command.addAll(List.of(
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off"));
        return this;
    }

    /// Every jar in `lib`.
    public List<String> run(Path lib, String mainClass, Object... arguments) {
        return run(lib + File.separator + "*", mainClass, arguments);
    }

    public List<String> run(String classPath, String mainClass, Object... arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-cp", classPath, mainClass));
        for (var argument : arguments) {
            whole.add(argument.toString());
        }
        return whole;
    }
}
