package dev.millrace.ingestion.manifest;

import dev.millrace.core.domain.ObjectPointer;

/// Where manifests are kept.
public interface Manifests {

    /// Writes a manifest, and the same one any number of times.
    ObjectPointer write(Manifest manifest);

    /// Reads it back.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there is none
    Manifest read(ObjectPointer pointer);
}
