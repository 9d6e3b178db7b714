package dev.millrace.bench.shipped;

import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bucket that takes everything and keeps nothing.
public final class NothingKept implements ObjectStore {

    @Override
    public boolean putIfAbsent(String key, byte[] content) {
        return true;
    }

    @Override
    public void put(String key, byte[] content, Map<String, String> metadata) {}

    @Override
    public void write(String key, Content content) {}

    @Override
    public void delete(String key) {}

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> range(String key, long offset, int length) {
        return Optional.empty();
    }

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<StoredObject> head(String key) {
        return Optional.empty();
    }

    @Override
    public List<StoredObject> list(String prefix, String after) {
        return List.of();
    }
}
