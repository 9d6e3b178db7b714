package dev.millrace.ingestion.delta;

import dev.millrace.ingestion.table.Appended;
import java.util.Optional;

/// What a batch wants the log to say: that it is in the table with that file, or that it never will be.
///
/// Delta's application transactions make it happen once: the id is the batch's, and a version that is in the log
/// excludes every version up to it.
///
/// @param file empty when the batch is given up
record Append(String batchId, Optional<DataFile> file) {

    static final long COMMITTED = 1;
    static final long GIVEN_UP = 2;

    private static final String APPLICATION = "ingest-";

    static Append of(String batchId, DataFile file) {
        return new Append(batchId, Optional.of(file));
    }

    static Append givingUp(String batchId) {
        return new Append(batchId, Optional.empty());
    }

    /// The application id of its transaction.
    String applicationId() {
        return APPLICATION + batchId;
    }

    /// The batch whose transaction has that application id, if it is one of ours.
    static Optional<String> batchOf(String applicationId) {
        return applicationId.startsWith(APPLICATION)
                ? Optional.of(applicationId.substring(APPLICATION.length()))
                : Optional.empty();
    }

    /// The outcome once it is in the log.
    Appended committedAs(long tableVersion) {
        return file.isPresent() ? new Appended.Committed(tableVersion) : new Appended.GivenUp(tableVersion);
    }

    /// The version of its transaction.
    long transactionVersion() {
        return file.isPresent() ? COMMITTED : GIVEN_UP;
    }
}
