package dev.millrace.triage.desk;

import dev.millrace.core.error.Transient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Filings in memory.
final class InMemoryFilingStore implements FilingStore {

    private final Map<String, Filing> filings = new HashMap<>();
    private int skipped = Integer.MAX_VALUE;
    private int refused;

    /// Refuses writes.
    ///
    /// @param skipping so many writes work before
    InMemoryFilingStore refusing(int skipping, int writes) {
        skipped = skipping;
        refused = writes;
        return this;
    }

    @Override
    public synchronized Optional<Filing> find(String id) {
        return Optional.ofNullable(filings.get(id));
    }

    @Override
    public synchronized boolean keep(Filing filing) {
        if (skipped == 0 && refused > 0) {
            refused--;
            throw new Transient("the fake store refuses, as it was told to");
        }
        skipped = Math.max(0, skipped - 1);
        var before = find(filing.id()).map(Filing::version).orElse(0L);
        if (before != filing.version() - 1) {
            return find(filing.id()).filter(filing::equals).isPresent();
        }
        filings.put(filing.id(), filing);
        return true;
    }
}
