package dev.millrace.names.tagging;

import dev.millrace.core.domain.Confidence;

/// Receives the names of a text.
@FunctionalInterface
public interface NameReader {

    /// A name stands from `start` (inclusive) to `end` (exclusive).
    void found(Label label, int start, int end, Confidence confidence);
}
