package dev.millrace.core.store;

import java.time.Instant;
import java.util.Map;

/// What a store knows of an object.
///
/// @param size bytes
/// @param etag changes whenever the content does
/// @param metadata the user's own, keys in lower case; empty in listings
public record StoredObject(String key, long size, Instant lastModified, String etag, Map<String, String> metadata) {

    public StoredObject {
        metadata = Map.copyOf(metadata);
    }
}
