/// From uploaded documents to searchable ones.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion;
