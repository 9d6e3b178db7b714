package dev.millrace.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where a benchmark keeps what it makes.
public record TemporaryFolder(Path path) {

    /// A new one, its name beginning as told.
    public static TemporaryFolder create(String name) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(name));
    }

    /// In memory where there is such a file system: for what is compared with the work of a process, and not with how a
    /// disk flushes.
    public static TemporaryFolder inMemory(String name) throws IOException {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? new TemporaryFolder(Files.createTempDirectory(memory, name)) : create(name);
    }

    /// Deletes it with all that lies in it.
    public void delete() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
