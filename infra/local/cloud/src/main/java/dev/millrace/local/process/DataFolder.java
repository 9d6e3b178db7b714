package dev.millrace.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder that holds all state, claimed by one launcher at a time. The operating system frees the claim when the
/// launcher dies, however it dies.
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /// @throws DataFolderInUse when another launcher runs on it
    public static DataFolder claim(Path path) throws IOException {
        var folder = Files.createDirectories(path.toAbsolutePath().normalize());
        var holder = folder.resolve("launcher.pid");
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new DataFolderInUse(
                    folder, Files.exists(holder) ? Files.readString(holder).strip() : "unknown");
        }
        Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        return new DataFolder(folder, lock);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.channel().close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
