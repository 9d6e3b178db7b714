package dev.millrace.triage.context.source;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a source said lately, in this process: so many things at most, the longest unused are forgotten.
final class Memory<K, V> {

    private static final int MOST = 1_000;

    private final Map<K, Remembered<V>> things = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
            return size() > MOST;
        }
    };

    /// @param at when it was said
    record Remembered<V>(List<V> values, Instant at) {}

    synchronized Optional<Remembered<V>> recall(K key) {
        return Optional.ofNullable(things.get(key));
    }

    synchronized void keep(K key, Remembered<V> said) {
        things.put(key, said);
    }
}
