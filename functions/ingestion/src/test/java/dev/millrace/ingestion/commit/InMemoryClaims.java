package dev.millrace.ingestion.commit;

import dev.millrace.core.error.Transient;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Claims in memory, which break off on demand as a real store does.
public final class InMemoryClaims implements DocumentClaims {

    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final AtomicInteger writesUntilCrash = new AtomicInteger(Integer.MAX_VALUE);

    /// The call that would make one more write than this is broken off at that point, once.
    public InMemoryClaims crashingAfter(int writes) {
        writesUntilCrash.set(writes);
        return this;
    }

    @Override
    public Set<String> claim(String batchId, Collection<String> submissionIds) {
        var elsewhere = new TreeSet<String>();
        for (var submissionId : submissionIds) {
            write();
            if (!owners.merge(submissionId, batchId, (owner, _) -> owner).equals(batchId)) {
                elsewhere.add(submissionId);
            }
        }
        return elsewhere;
    }

    @Override
    public void release(String batchId, Collection<String> submissionIds) {
        for (var submissionId : submissionIds) {
            write();
            owners.remove(submissionId, batchId);
        }
    }

    private void write() {
        if (writesUntilCrash.getAndDecrement() == 0) {
            writesUntilCrash.set(Integer.MAX_VALUE);
            throw new Transient("the fake claims broke off, as they were told to");
        }
    }
}
