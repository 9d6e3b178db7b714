package dev.millrace.core.store;

import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Buckets in memory, which fail on demand as real ones do.
public final class InMemoryBuckets implements Buckets {

    private final Map<String, InMemoryObjectStore> stores = new ConcurrentHashMap<>();
    private final AtomicInteger lostAcknowledgements = new AtomicInteger();
    private final AtomicInteger throttledCalls = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Duration latency = Duration.ZERO;

    @Override
    public ObjectStore open(String bucket) {
        return stores.computeIfAbsent(bucket, _ -> new InMemoryObjectStore(this));
    }

    /// The next write is done, but its caller is told that it failed.
    public InMemoryBuckets losingTheNextAcknowledgement() {
        lostAcknowledgements.incrementAndGet();
        return this;
    }

    /// The next calls are refused, without effect.
    public InMemoryBuckets throttlingTheNext(int calls) {
        throttledCalls.addAndGet(calls);
        return this;
    }

    /// Every call takes this long.
    public InMemoryBuckets withLatency(Duration latency) {
        this.latency = latency;
        return this;
    }

    /// How many calls were made so far, of any kind and on any bucket.
    public int calls() {
        return calls.get();
    }

    void arrive() {
        calls.incrementAndGet();
        if (latency.isPositive()) {
            sleep(latency);
        }
        if (takeOne(throttledCalls)) {
            throw new Transient("the fake store throttles, as it was told to");
        }
    }

    void acknowledge() {
        if (takeOne(lostAcknowledgements)) {
            throw new Transient("the fake store lost an acknowledgement, as it was told to");
        }
    }

    private static boolean takeOne(AtomicInteger remaining) {
        return remaining.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted", e);
        }
    }
}
