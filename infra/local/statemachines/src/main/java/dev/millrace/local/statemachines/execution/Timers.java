package dev.millrace.local.statemachines.execution;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/// What is due when, in one execution. Nothing here runs by itself.
final class Timers {

    record Key(Instant due, long order) {}

    private final TreeMap<Key, Runnable> pending =
            new TreeMap<>(Comparator.comparing(Key::due).thenComparing(Key::order));
    private long order;

    Key set(Instant due, Runnable action) {
        var key = new Key(due, order++);
        pending.put(key, action);
        return key;
    }

    void cancel(Key key) {
        pending.remove(key);
    }

    void clear() {
        pending.clear();
    }

    Optional<Instant> next() {
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(pending.firstKey().due());
    }

    /// Takes the earliest action that is due.
    Optional<Runnable> take(Instant now) {
        if (pending.isEmpty() || pending.firstKey().due().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(pending.pollFirstEntry().getValue());
    }
}
