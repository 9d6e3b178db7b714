package dev.millrace.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/// The classes of a function as the JVM holds them in memory, in a file that the next sandbox maps (dynamic AppCDS).
///
/// It halves the CPU time of a cold start, as SnapStart does better in Lambda. The first sandbox of a function records
/// while it works and writes when it exits in order; a file that is there is complete.
final class ClassArchive {

    private final Path file;
    private final Path recording;
    private final boolean wanted;

    private ClassArchive(Path file, boolean wanted) {
        this.file = file;
        this.recording = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        this.wanted = wanted;
    }

    /// The archive for a sandbox about to start.
    static ClassArchive of(String function, SandboxClassPath classPath, Path cache, boolean enabled)
            throws IOException {
        var file = cache.resolve(function + "-" + classPath.fingerprint() + ".jsa");
        return new ClassArchive(file, enabled && !Files.exists(file));
    }

    /// Whether the sandbox records, so that it should exit in order once.
    boolean isRecording() {
        return wanted && !Files.exists(file);
    }

    List<String> jvmFlags() {
        if (wanted) {
            return List.of("-XX:ArchiveClassesAtExit=" + recording, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    /// Takes what the sandbox wrote, if it exited in order, and drops the archives of older code.
    void keep(boolean exitedInOrder) {
        try {
            if (exitedInOrder && Files.exists(recording)) {
                removeOlder();
                Files.move(recording, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(recording);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the class archive " + file, e);
        }
    }

    private void removeOlder() throws IOException {
        var name = file.getFileName().toString();
        var prefix = name.substring(0, name.lastIndexOf('-') + 1);
        var length = name.length();
        try (var files = Files.list(file.getParent())) {
            for (var other : files.toList()) {
                var otherName = other.getFileName().toString();
                if (otherName.startsWith(prefix) && otherName.endsWith(".jsa") && otherName.length() == length) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
