package dev.millrace.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Remembers on disk what is being changed, until the change is made and reported.
///
/// A kill between writing an object and reporting it would otherwise lose the report for good: the client sees the
/// object there and does not write again.
final class Intents {

    /// @param file where the intent is kept
    record Intent(Path file, ObjectChange.Kind kind, String reason, String bucket, String key, Instant since) {}

    private final Path folder;

    Intents(Path folder) {
        this.folder = folder;
    }

    Intent open(ObjectChange.Kind kind, String reason, String bucket, String key) {
        var intent = new Intent(folder.resolve(UUID.randomUUID().toString()), kind, reason, bucket, key, Instant.now());
        try {
            Files.writeString(
                    intent.file(),
                    String.join(
                            "\n", kind.name(), reason, bucket, intent.since().toString(), key));
            return intent;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note a change of " + bucket + "/" + key, e);
        }
    }

    void close(Intent intent) {
        try {
            Files.deleteIfExists(intent.file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot forget " + intent.file(), e);
        }
    }

    /// What an earlier process left unfinished.
    List<Intent> leftOver() throws IOException {
        List<Intent> intents = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                read(file, intents);
            }
        }
        return intents;
    }

    /// A file that is not whole was never acted upon: the intent is written before anything else happens.
    private void read(Path file, List<Intent> intents) throws IOException {
        var lines = Files.readString(file, UTF_8).split("\n", 5);
        if (lines.length < 5 || lines[4].isEmpty()) {
            Files.delete(file);
        } else {
            var kind = ObjectChange.Kind.valueOf(lines[0]);
            intents.add(new Intent(file, kind, lines[1], lines[2], lines[4], Instant.parse(lines[3])));
        }
    }
}
