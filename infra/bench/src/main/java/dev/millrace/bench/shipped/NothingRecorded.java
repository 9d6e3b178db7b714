package dev.millrace.bench.shipped;

import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import java.util.List;
import java.util.Optional;

/// A ledger that takes everything and keeps nothing.
public final class NothingRecorded implements LedgerStore {

    @Override
    public Head head(String stream) {
        return Head.ofEmpty(stream);
    }

    @Override
    public Appending append(Head expected, List<LedgerRecord> records) {
        return new Appended();
    }

    @Override
    public Optional<LedgerRecord> find(String decisionId) {
        return Optional.empty();
    }

    @Override
    public List<StoredRecord> read(String stream, long from, int limit) {
        return List.of();
    }

    @Override
    public List<String> streams() {
        return List.of();
    }
}
