/// Masked documents as lines of JSON in an object store.
@NullMarked
package dev.millrace.ingestion.jsonl;

import org.jspecify.annotations.NullMarked;
