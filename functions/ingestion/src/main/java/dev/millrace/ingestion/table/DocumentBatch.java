package dev.millrace.ingestion.table;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// The documents that enter the table together, under one id that makes their commit happen once.
///
/// @param batchId letters, digits, dots, hyphens and underscores, because a file is named for it
/// @param ingestedAt the same at every attempt, so that every attempt writes the same bytes
/// @param rows at least one
public record DocumentBatch(String batchId, Instant ingestedAt, List<DocumentRow> rows) {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    public DocumentBatch {
        requireSafe(batchId);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a batch without rows has nothing to commit");
        }
        rows = List.copyOf(rows);
    }

    /// Checks that an id can name a file and a transaction.
    ///
    /// @throws IllegalArgumentException if it cannot
    public static String requireSafe(String batchId) {
        if (!SAFE.matcher(batchId).matches()) {
            throw new IllegalArgumentException(
                    "batch id must be 1 to 128 letters, digits, dots, hyphens or underscores");
        }
        return batchId;
    }
}
