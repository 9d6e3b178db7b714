package dev.millrace.bench.ledger;

import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps nothing but the ends of streams, so that what is measured is the chain itself.
final class HeadOnly implements LedgerStore {

    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    @Override
    public Head head(String stream) {
        return heads.getOrDefault(stream, Head.ofEmpty(stream));
    }

    @Override
    public Appending append(Head expected, List<LedgerRecord> records) {
        heads.put(expected.stream(), Head.after(records.getLast()));
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
        return List.copyOf(heads.keySet());
    }
}
