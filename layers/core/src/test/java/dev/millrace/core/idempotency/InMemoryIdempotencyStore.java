package dev.millrace.core.idempotency;

import dev.millrace.core.error.Transient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A store in memory, which fails on demand as real ones do.
public final class InMemoryIdempotencyStore implements IdempotencyStore {

    private final Map<String, Entry> entries = new HashMap<>();
    private final AtomicInteger throttledCalls = new AtomicInteger();
    private final AtomicInteger lostAcknowledgements = new AtomicInteger();

    private record Entry(Claim claim, Optional<byte[]> result, Instant until) {

        boolean isHeldAgainst(Claim other, Instant now) {
            return !until.isBefore(now) && !isOf(other);
        }

        boolean isOf(Claim other) {
            return claim.claimant().equals(other.claimant());
        }

        Standing standing() {
            return result.<Standing>map(bytes -> new Completed(claim.payloadHash(), bytes))
                    .orElseGet(() -> new InProgress(claim.payloadHash()));
        }
    }

    /// The next calls are refused, without effect.
    public InMemoryIdempotencyStore throttlingTheNext(int calls) {
        throttledCalls.addAndGet(calls);
        return this;
    }

    /// The next write is done, but its caller is told that it failed.
    public InMemoryIdempotencyStore losingTheNextAcknowledgement() {
        lostAcknowledgements.incrementAndGet();
        return this;
    }

    @Override
    public synchronized Standing claim(Claim claim, Instant now, Instant until) {
        failIf(throttledCalls, "throttles");
        var there = entries.get(claim.key());
        if (there != null && there.isHeldAgainst(claim, now)) {
            return there.standing();
        }
        entries.put(claim.key(), new Entry(claim, Optional.empty(), until));
        failIf(lostAcknowledgements, "lost an acknowledgement");
        return new Granted();
    }

    @Override
    public synchronized boolean complete(Claim claim, byte[] result, Instant rememberedUntil) {
        failIf(throttledCalls, "throttles");
        var there = entries.get(claim.key());
        if (there != null && !there.isOf(claim)) {
            return false;
        }
        entries.put(claim.key(), new Entry(claim, Optional.of(result), rememberedUntil));
        failIf(lostAcknowledgements, "lost an acknowledgement");
        return true;
    }

    @Override
    public synchronized void release(Claim claim) {
        failIf(throttledCalls, "throttles");
        entries.computeIfPresent(
                claim.key(), (_, there) -> there.isOf(claim) && there.result().isEmpty() ? null : there);
        failIf(lostAcknowledgements, "lost an acknowledgement");
    }

    private static void failIf(AtomicInteger remaining, String how) {
        if (remaining.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Transient("the fake store " + how + ", as it was told to");
        }
    }
}
