package dev.millrace.ingestion.delta;

import dev.millrace.core.error.Transient;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Reads the commits of a log side by side, and each only once.
///
/// delta-standalone reads them a few at a time, twice: with a thousand commits since the last checkpoint that is half a
/// minute on S3. Commits never change, so they may be kept for as long as one view of the log lives.
final class Readahead {

    private static final int AT_ONCE = 32;

    private final ObjectStore store;
    private final Map<String, byte[]> commits = new ConcurrentHashMap<>();

    Readahead(ObjectStore store) {
        this.store = store;
    }

    Optional<byte[]> get(String key) {
        var known = Optional.ofNullable(commits.get(key));
        return known.isPresent() ? known : store.get(key);
    }

    /// Fetches the commits among these that are not known yet.
    void expect(List<StoredObject> listed) {
        var missing = listed.stream()
                .map(StoredObject::key)
                .filter(key -> key.endsWith(".json") && !commits.containsKey(key))
                .toList();
        if (missing.size() > 1) {
            fetch(missing);
        }
    }

    private void fetch(List<String> keys) {
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var key : keys) {
                threads.execute(() -> fetch(key, turns));
            }
        }
    }

    private void fetch(String key, Semaphore turns) {
        turns.acquireUninterruptibly();
        try {
            store.get(key).ifPresent(content -> commits.put(key, content));
        } catch (Transient ignored) {
            // Reading ahead is a courtesy: whoever needs this commit asks again, and hears why it cannot be had.
        } finally {
            turns.release();
        }
    }
}
