package dev.millrace.ingestion.commit;

import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Buckets whose process dies at a chosen call, and whose later calls no longer reach anything until it is revived.
///
/// @param calls how many calls are still let through; the last one takes effect, and its answer is lost
public record CrashingBuckets(Buckets buckets, AtomicInteger calls) implements Buckets {

    /// The process is gone. Nothing may catch this but the test: Scala code, too, lets errors of the machine through.
    public static final class Crash extends VirtualMachineError {
        private static final long serialVersionUID = 1;
    }

    public CrashingBuckets(Buckets buckets) {
        this(buckets, new AtomicInteger(Integer.MAX_VALUE));
    }

    void dieAtCall(int call) {
        calls.set(call);
    }

    /// Whether the process lived through all its calls.
    boolean isAlive() {
        return calls.get() > 0;
    }

    @Override
    public ObjectStore open(String bucket) {
        var store = buckets.open(bucket);
        return new ObjectStore() {
            @Override
            public Optional<byte[]> get(String key) {
                return through(() -> store.get(key));
            }

            @Override
            public Optional<byte[]> range(String key, long offset, int length) {
                return through(() -> store.range(key, offset, length));
            }

            @Override
            public Optional<StoredObject> head(String key) {
                return through(() -> store.head(key));
            }

            @Override
            public List<StoredObject> list(String prefix, String after) {
                return through(() -> store.list(prefix, after));
            }

            @Override
            public void put(String key, byte[] content, Map<String, String> metadata) {
                through(() -> {
                    store.put(key, content, metadata);
                    return true;
                });
            }

            @Override
            public boolean putIfAbsent(String key, byte[] content) {
                return through(() -> store.putIfAbsent(key, content));
            }

            @Override
            public void delete(String key) {
                through(() -> {
                    store.delete(key);
                    return true;
                });
            }
        };
    }

    private <T> T through(Supplier<T> call) {
        var left = calls.getAndUpdate(remaining -> Math.max(0, remaining - 1));
        if (left == 0) {
            throw new Crash();
        }
        var answer = call.get();
        if (left == 1) {
            throw new Crash();
        }
        return answer;
    }
}
