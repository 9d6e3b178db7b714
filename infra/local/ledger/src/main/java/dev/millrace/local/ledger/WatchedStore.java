package dev.millrace.local.ledger;

import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A store that tells how many records were read.
record WatchedStore(LedgerStore store, IntConsumer read) implements LedgerStore {

    @Override
    public Head head(String stream) {
        return store.head(stream);
    }

    @Override
    public Appending append(Head expected, List<LedgerRecord> records) {
        return store.append(expected, records);
    }

    @Override
    public Optional<LedgerRecord> find(String decisionId) {
        return store.find(decisionId);
    }

    @Override
    public List<StoredRecord> read(String stream, long from, int limit) {
        var page = store.read(stream, from, limit);
        read.accept(page.size());
        return page;
    }

    @Override
    public List<String> streams() {
        return store.streams();
    }
}
