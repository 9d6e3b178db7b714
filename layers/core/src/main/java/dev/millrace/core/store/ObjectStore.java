package dev.millrace.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /// The object as a stream, for objects that do not fit into memory; the caller closes it. Empty if there is none.
    ///
    /// Reading throws [dev.millrace.core.error.Conflict] if the object is replaced meanwhile: it never mixes two.
    Optional<InputStream> open(String key);

    /// Writes what `content` writes, in memory that does not grow with it, replacing what was there. All of it
    /// appears at once, when it is written; nothing changes if `content` throws.
    ///
    /// @throws IOException that `content` threw
    void write(String key, Content content) throws IOException;

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

    /// Something to write, as it comes. It need not close the stream.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
