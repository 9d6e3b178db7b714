package dev.millrace.ingestion.extract;

import dev.millrace.ingestion.Rejected;

/// Reads one format of documents.
@FunctionalInterface
public interface TextFormat {

    /// The text in reading order.
    Extract read(Upload upload) throws Rejected;
}
