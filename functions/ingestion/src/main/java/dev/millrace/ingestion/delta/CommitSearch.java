package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;

/// Finds the version that a transaction was committed as. The log keeps commits as long as transactions, so both are
/// there or neither.
record CommitSearch(ObjectStore store, TableLocation location) {

    /// Searches backwards, because a batch that comes again usually comes soon. If the commit itself is no longer in
    /// the log, answers the oldest version that is.
    long versionOf(String applicationId, long newest) {
        for (var version = newest; version >= 0; version--) {
            var commit = store.get(location.commitKey(version));
            if (commit.isEmpty()) {
                return version + 1;
            }
            if (CommitContent.parse(commit.get()).transactions().containsKey(applicationId)) {
                return version;
            }
        }
        return 0;
    }
}
