package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/// Uses a tenant's data key for a while instead of asking for one at every document, and remembers the keys that it
/// opened.
public final class ReusedDataKeys implements DataKeys {

    /// Documents sealed with one key: far below where random initialization vectors of AES-GCM may repeat.
    private static final int MOST_USES = 10_000;

    private static final Duration LONGEST_USE = Duration.ofMinutes(10);
    private static final int OPENED = 1_000;

    private record InUse(DataKey key, Instant until, int uses) {
        InUse once() {
            return new InUse(key, until, uses + 1);
        }
    }

    private record Opening(TenantId tenant, WrappedKey wrapped) {}

    private final DataKeys keys;
    private final InstantSource clock;
    private final Map<TenantId, InUse> inUse = new ConcurrentHashMap<>();
    private final SequencedMap<Opening, SecretKey> opened = new LinkedHashMap<>();

    public ReusedDataKeys(DataKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public DataKey generate(TenantId tenant) {
        return inUse.compute(tenant, (_, known) -> (known == null || isWornOut(known) ? fresh(tenant) : known).once())
                .key();
    }

    @Override
    public SecretKey open(TenantId tenant, WrappedKey wrapped) {
        var opening = new Opening(tenant, wrapped);
        synchronized (opened) {
            var known = opened.get(opening);
            if (known != null) {
                return known;
            }
        }
        var key = keys.open(tenant, wrapped);
        remember(opening, key);
        return key;
    }

    private void remember(Opening opening, SecretKey key) {
        synchronized (opened) {
            if (opened.size() >= OPENED) {
                opened.pollFirstEntry();
            }
            opened.put(opening, key);
        }
    }

    private boolean isWornOut(InUse known) {
        return known.uses() >= MOST_USES || !clock.instant().isBefore(known.until());
    }

    private InUse fresh(TenantId tenant) {
        return new InUse(keys.generate(tenant), clock.instant().plus(LONGEST_USE), 0);
    }
}
