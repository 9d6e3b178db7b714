package dev.millrace.local.xray;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Segments on disk, one JSON document a line: `segments.jsonl`, and `segments.jsonl.1` with what came before.
final class TraceFile {

    private static final long LIMIT = 8L * 1024 * 1024;

    private final Path file;

    TraceFile(Path folder) throws IOException {
        this.file = Files.createDirectories(folder).resolve("segments.jsonl");
    }

    void append(Segment segment) throws IOException {
        if (Files.exists(file) && Files.size(file) > LIMIT) {
            Files.move(file, file.resolveSibling("segments.jsonl.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (var output = new FileOutputStream(file.toFile(), true)) {
            output.write((segment.document().replaceAll("[\\r\\n]", " ") + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
