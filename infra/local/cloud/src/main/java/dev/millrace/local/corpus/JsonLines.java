package dev.millrace.local.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Cuts a JSON Lines file into uploads of a size that one batch can take, by bytes: a malformed line stays as it is,
/// for the ingestion to reject by its number. Only the places of the cuts are kept, so a file may be larger than
/// memory.
final class JsonLines {

    /// Lines in one upload. A hundred abstracts are some 150 kB and three seconds of embedding.
    static final int LINES_PER_PART = 100;

    private JsonLines() {}

    /// At least one upload: an empty file is for the ingestion to reject.
    static List<Upload> parts(Path file, String key) throws IOException {
        var parts = cut(file);
        if (parts.isEmpty()) {
            return List.of(new Upload(key, 1, FilePart.whole(file)));
        }
        if (parts.size() == 1) {
            return List.of(upload(file, key, parts.getFirst()));
        }
        var uploads = new ArrayList<Upload>(parts.size());
        for (var part : parts) {
            uploads.add(upload(file, partKey(key, uploads.size() + 1), part));
        }
        return uploads;
    }

    private record Part(long offset, long length, int lines) {}

    private static List<Part> cut(Path file) throws IOException {
        var parts = new ArrayList<Part>();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            long offset = 0;
            for (var part = next(in, offset); part.length() > 0; part = next(in, offset)) {
                parts.add(part);
                offset += part.length();
            }
        }
        return parts;
    }

    private static Part next(InputStream in, long offset) throws IOException {
        long length = 0;
        int lines = 0;
        int last = '\n';
        for (int b; lines < LINES_PER_PART && (b = in.read()) >= 0; last = b) {
            length++;
            lines += b == '\n' ? 1 : 0;
        }
        boolean endsOpen = lines < LINES_PER_PART && last != '\n';
        return new Part(offset, length, lines + (endsOpen ? 1 : 0));
    }

    private static Upload upload(Path file, String key, Part part) {
        return new Upload(key, part.lines(), new FilePart(file, part.offset(), part.length()));
    }

    /// `corpus.jsonl` becomes `corpus.00001.jsonl`, and so on.
    private static String partKey(String key, int number) {
        return "%s.%05d.jsonl".formatted(key.substring(0, key.lastIndexOf('.')), number);
    }
}
