/// The table of documents as a Delta Lake table in an object store.
///
/// Two writers share its log. Batches are appended by [BlindAppender], our own: one conditional put each. Everything
/// rarer (creating the table, loading its state, compaction, checkpoints) is done by delta-standalone.
@NullMarked
package dev.millrace.ingestion.delta;

import org.jspecify.annotations.NullMarked;
