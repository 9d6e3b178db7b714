package dev.millrace.local.masking;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Where the masked text goes. A file appears once all of it is written, never a part of it.
final class Target implements AutoCloseable {

    private final Writer writer;
    private final @Nullable Path unfinished;
    private final @Nullable Path file;

    private Target(Writer writer, @Nullable Path unfinished, @Nullable Path file) {
        this.writer = writer;
        this.unfinished = unfinished;
        this.file = file;
    }

    /// @param file or standard output, if there is none
    static Target of(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Target(
                    new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)), null, null);
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        return new Target(Files.newBufferedWriter(unfinished), unfinished, file);
    }

    Writer writer() {
        return writer;
    }

    /// All of it is written.
    void finish() throws IOException {
        writer.flush();
        if (unfinished != null && file != null) {
            writer.close();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (unfinished != null) {
            writer.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
