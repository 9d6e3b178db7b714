package dev.millrace.core.store;

import dev.millrace.core.domain.ObjectPointer;
import java.util.Optional;

/// Opens buckets by name.
@FunctionalInterface
public interface Buckets {

    /// The store of that bucket. Opening does not check that the bucket exists.
    ObjectStore open(String bucket);

    /// The object that a pointer names, or empty if there is none.
    default Optional<byte[]> read(ObjectPointer pointer) {
        return open(pointer.bucket()).get(pointer.key());
    }
}
