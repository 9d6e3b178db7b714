package dev.millrace.local.statemachines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The folder that holds one folder per state machine. Only one process at a time may work in it.
final class MachineFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private MachineFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static MachineFolder open(Path root) {
        try {
            Files.createDirectories(root);
            var lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(lock)) {
                lock.close();
                throw new IllegalStateException("The folder " + root
                        + " is in use by another Millrace; stop it, or choose another data folder.");
            }
            return new MachineFolder(root, lock);
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The folder " + root + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    List<String> names() {
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + root + " cannot be read.", unreadable);
        }
    }

    Path of(String machine) {
        var folder = root.resolve(machine);
        try {
            return Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made.", unusable);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
