package dev.millrace.local.logs;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The log of one function: `<function>.log`, and `<function>.log.1` with what came before.
public final class FunctionLog {

    private final Path file;
    private final long limit;
    private long size;

    FunctionLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
        this.size = sizeOf(file);
    }

    /// Appends one line, whole, even when several sandboxes write at once.
    public synchronized void append(String line) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (size > 0 && size + bytes.length > limit) {
                rotate();
            }
            write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the function log " + file + ": free some space", e);
        }
    }

    /// Where the log is.
    public Path file() {
        return file;
    }

    /// Not through a channel, which an interrupted caller would close in the middle of a line.
    private void write(byte[] bytes) throws IOException {
        try (var output = new FileOutputStream(file.toFile(), true)) {
            output.write(bytes);
        }
    }

    private void rotate() throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        size = 0;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
