package dev.millrace.ingestion.delta;

import java.util.HashMap;
import java.util.Map;

/// What a writer must know of a commit that somebody made: who committed, and whether the table changed its nature.
///
/// @param transactions application id to version
/// @param redefinesTable whether it holds a new schema, new properties or a new protocol
record CommitContent(Map<String, Long> transactions, boolean redefinesTable) {

    static CommitContent parse(byte[] commit) {
        var transactions = new HashMap<String, Long>();
        var redefinesTable = false;
        for (var action : Actions.parse(commit).toList()) {
            var transaction = action.path("txn");
            if (transaction.isObject()) {
                transactions.put(
                        transaction.path("appId").asString(),
                        transaction.path("version").asLong());
            }
            redefinesTable |= action.has("metaData") || action.has("protocol");
        }
        return new CommitContent(transactions, redefinesTable);
    }
}
