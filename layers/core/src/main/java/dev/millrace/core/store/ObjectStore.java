package dev.millrace.core.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One bucket of named byte sequences, with the conditional write that Delta Lake's log needs.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached or throttles.
public interface ObjectStore {

    /// The whole object, or empty if there is none.
    Optional<byte[]> get(String key);

    /// `length` bytes from `offset`, fewer at the end of the object; empty if there is no object.
    Optional<byte[]> range(String key, long offset, int length);

    /// What is known of an object without reading it.
    Optional<StoredObject> head(String key);

    /// Objects whose key begins with `prefix` and is greater than `after` (exclusive; empty for all), by key ascending.
    List<StoredObject> list(String prefix, String after);

    /// Writes, replacing what was there. Metadata keys are lower case.
    void put(String key, byte[] content, Map<String, String> metadata);

    /// Writes, replacing what was there.
    default void put(String key, byte[] content) {
        put(key, content, Map.of());
    }

    /// Writes only if there is no object of that key yet. Exactly one of several concurrent callers is told `true`;
    /// a writer whose own earlier attempt went through unseen is told `true` as well.
    boolean putIfAbsent(String key, byte[] content);

    /// Deletes; does nothing if there is no object.
    void delete(String key);
}
