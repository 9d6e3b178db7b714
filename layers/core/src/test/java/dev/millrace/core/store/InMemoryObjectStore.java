package dev.millrace.core.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// One bucket in memory.
final class InMemoryObjectStore implements ObjectStore {

    private static final AtomicLong WRITES = new AtomicLong();

    private final InMemoryBuckets buckets;
    private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>(KeyOrder.UTF_8);

    InMemoryObjectStore(InMemoryBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public Optional<byte[]> get(String key) {
        buckets.arrive();
        return find(key).map(stored -> stored.content.clone());
    }

    @Override
    public Optional<byte[]> range(String key, long offset, int length) {
        buckets.arrive();
        return find(key).map(stored -> {
            var from = (int) Math.min(offset, stored.content.length);
            return Arrays.copyOfRange(
                    stored.content, from, (int) Math.min((long) from + length, stored.content.length));
        });
    }

    @Override
    public Optional<InputStream> open(String key) {
        return get(key).map(ByteArrayInputStream::new);
    }

    @Override
    public void write(String key, Content content) throws IOException {
        var written = new ByteArrayOutputStream();
        content.writeTo(written);
        put(key, written.toByteArray());
    }

    @Override
    public Optional<StoredObject> head(String key) {
        buckets.arrive();
        return find(key).map(stored -> stored.described(key, stored.metadata));
    }

    @Override
    public List<StoredObject> list(String prefix, String after) {
        buckets.arrive();
        return objects.tailMap(after, false).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getValue().described(entry.getKey(), Map.of()))
                .toList();
    }

    @Override
    public void put(String key, byte[] content, Map<String, String> metadata) {
        written(() -> Optional.ofNullable(objects.put(key, Stored.of(content, metadata))));
    }

    @Override
    public boolean putIfAbsent(String key, byte[] content) {
        return written(() -> {
            var there = objects.putIfAbsent(key, Stored.of(content, Map.of()));
            return there == null || Arrays.equals(there.content, content);
        });
    }

    @Override
    public void delete(String key) {
        written(() -> Optional.ofNullable(objects.remove(key)));
    }

    private <T> T written(Supplier<T> write) {
        buckets.arrive();
        var result = write.get();
        buckets.acknowledge();
        return result;
    }

    private Optional<Stored> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    private record Stored(byte[] content, Map<String, String> metadata, Instant written, long version) {

        static Stored of(byte[] content, Map<String, String> metadata) {
            var lowerCase = new HashMap<String, String>();
            metadata.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
            return new Stored(content.clone(), Map.copyOf(lowerCase), Instant.now(), WRITES.incrementAndGet());
        }

        StoredObject described(String key, Map<String, String> shown) {
            return new StoredObject(key, content.length, written, Long.toHexString(version), shown);
        }
    }
}
