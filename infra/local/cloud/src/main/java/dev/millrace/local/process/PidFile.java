package dev.millrace.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Remembers a child across launchers. Pids are used again by the operating system, so the time at which the process
/// started is remembered too.
final class PidFile {

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + "\n" + startOf(process));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /// Kills the process that an earlier launcher left behind, if it is still there.
    void endStale() throws IOException {
        var stale = process();
        if (stale.isPresent()) {
            stale.get().destroyForcibly();
            try {
                stale.get().onExit().join();
            } catch (CompletionException e) {
                throw new IOException("Cannot end process " + stale.get().pid() + " of an earlier launcher", e);
            }
        }
        delete();
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(process -> startOf(process).equals(lines.getLast()));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
