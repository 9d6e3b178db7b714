package dev.millrace.ingestion.table;

import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Buckets whose process dies at a chosen call: that call takes effect, its answer is lost, and no later call reaches
/// anything.
public final class CrashingBuckets implements Buckets {

    private final Buckets buckets;
    private final AtomicInteger calls = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean countingReads = true;

    /// The process is gone. Nothing may catch this but the test: Scala code, too, lets errors of the machine through.
    public static final class Crash extends VirtualMachineError {
        private static final long serialVersionUID = 1;
    }

    public CrashingBuckets(Buckets buckets) {
        this.buckets = buckets;
    }

    public CrashingBuckets dyingAtCall(int call) {
        calls.set(call);
        return this;
    }

    /// Counts only calls that change something: dying at a read leaves what dying at the write before it leaves.
    public CrashingBuckets dyingAtWrite(int write) {
        countingReads = false;
        return dyingAtCall(write);
    }

    /// Whether the process lived through all its calls.
    public boolean isAlive() {
        return calls.get() > 0;
    }

    @Override
    public ObjectStore open(String bucket) {
        var store = buckets.open(bucket);
        return new ObjectStore() {
            @Override
            public Optional<byte[]> get(String key) {
                return reading(() -> store.get(key));
            }

            @Override
            public Optional<byte[]> range(String key, long offset, int length) {
                return reading(() -> store.range(key, offset, length));
            }

            @Override
            public Optional<InputStream> open(String key) {
                return reading(() -> store.open(key));
            }

            @Override
            public void write(String key, Content content) throws IOException {
                var written = new ByteArrayOutputStream();
                content.writeTo(written);
                put(key, written.toByteArray());
            }

            @Override
            public Optional<StoredObject> head(String key) {
                return reading(() -> store.head(key));
            }

            @Override
            public List<StoredObject> list(String prefix, String after) {
                return reading(() -> store.list(prefix, after));
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

    private <T> T reading(Supplier<T> call) {
        if (countingReads || !isAlive()) {
            return through(call);
        }
        return call.get();
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
