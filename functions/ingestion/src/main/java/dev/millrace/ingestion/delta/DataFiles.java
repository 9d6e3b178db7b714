package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import dev.millrace.ingestion.parquet.DocumentFile;
import dev.millrace.ingestion.table.DocumentBatch;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

/// Writes the data files of batches, under names that tell every attempt apart from a different one.
///
/// A file is named for its batch, so an attempt that comes again finds its file there and leaves no litter. Two rules
/// let the maintenance delete files that were never committed: **a file older than a day is never committed**, and
/// only unreferenced files that are a week old are deleted.
record DataFiles(ObjectStore store, TableLocation location, InstantSource clock) {

    /// How long after it was written a file may still be committed.
    static final Duration COMMITTED_WITHIN = Duration.ofDays(1);

    DataFile write(DocumentBatch batch, DocumentFile file) {
        var name = name(batch);
        if (!store.putIfAbsent(location.dataKey(name + ".parquet"), file.content())) {
            // An earlier attempt wrote other bytes, as an earlier release may: leave them alone.
            name = name + "-" + digest(file.content());
            store.put(location.dataKey(name + ".parquet"), file.content());
        }
        return DataFile.of(name + ".parquet", file);
    }

    /// The batch's own name on the first day, which began no earlier than its file; later one that is new every day.
    private String name(DocumentBatch batch) {
        var age = Duration.between(batch.ingestedAt(), clock.instant());
        return age.compareTo(COMMITTED_WITHIN) < 0
                ? batch.batchId()
                : batch.batchId() + "-" + clock.millis() / COMMITTED_WITHIN.toMillis();
    }

    private static String digest(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
