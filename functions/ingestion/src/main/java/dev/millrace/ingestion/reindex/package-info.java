/// Fills another knowledge index from the table, beside the one that is searched, and turns searches to it.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.reindex;
