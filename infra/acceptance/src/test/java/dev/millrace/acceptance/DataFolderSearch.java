package dev.millrace.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Searches every byte of every file below a folder, also inside gzip and zip.
final class DataFolderSearch {

    private static final int WINDOW = 16 << 20;
    private static final int OVERLAP = 1 << 10;

    private final Canary canary;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private int files;
    private long bytes;

    DataFolderSearch(Canary canary) {
        this.canary = canary;
    }

    /// Which values lie where.
    Map<String, Set<String>> below(Path folder, Predicate<Path> skipped) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile)
                    .filter(file -> !skipped.test(file))
                    .toList()) {
                look(folder, file);
            }
        }
        return found;
    }

    String extent() {
        return "%d files, %d MiB".formatted(files, bytes >> 20);
    }

    private void look(Path folder, Path file) throws IOException {
        var name = folder.relativize(file).toString();
        note(name, canary.in(name));
        files++;
        try (var in = Files.newInputStream(file)) {
            search(name, in);
        } catch (NoSuchFileException deletedMeanwhile) {
            files--;
            return;
        }
        if (Files.size(file) < WINDOW) {
            open(name, Files.readAllBytes(file));
        }
    }

    private void search(String name, InputStream in) throws IOException {
        var window = new byte[WINDOW + OVERLAP];
        int kept = 0;
        for (int read = in.readNBytes(window, kept, WINDOW); read > 0; read = in.readNBytes(window, kept, WINDOW)) {
            bytes += read;
            var searched = kept + read == window.length ? window : Arrays.copyOf(window, kept + read);
            note(name, canary.in(searched));
            kept = Math.min(OVERLAP, searched.length);
            System.arraycopy(searched, searched.length - kept, window, 0, kept);
        }
    }

    private void open(String name, byte[] content) throws IOException {
        if (content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b) {
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(content))) {
                search(name + " (gzip)", unzipped);
            }
        }
        if (content.length > 2 && content[0] == 'P' && content[1] == 'K') {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    search(name + "!" + entry.getName(), zip);
                }
            }
        }
    }

    private void note(String where, Set<String> values) {
        if (!values.isEmpty()) {
            found.merge(where, values, (one, other) -> {
                one.addAll(other);
                return one;
            });
        }
    }
}
