package dev.millrace.local.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// S3Proxy writes an object into `<key>-<uuid>` beside it and renames that file at the end. Until then the file looks
/// like an object of its own, and a killed process leaves it behind.
final class TemporaryFiles {

    private static final Pattern NAME =
            Pattern.compile("(?s)(.+)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private TemporaryFiles() {}

    /// The key that is being written, if `name` may be the file for it.
    static Optional<String> keyOf(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Deletes what a killed process left beside `object`.
    static void sweep(Path object, Instant since) throws IOException {
        var folder = object.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        var name = object.getFileName().toString();
        try (var files = Files.newDirectoryStream(
                folder,
                file -> keyOf(file.getFileName().toString())
                        .filter(name::equals)
                        .isPresent())) {
            for (var file : files) {
                if (isFrom(file, since)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// File times may be coarser than the clock.
    static boolean isFrom(Path file, Instant since) throws IOException {
        return !Files.getLastModifiedTime(file).toInstant().isBefore(since.minusMillis(20));
    }
}
