/// Reads the text out of uploads.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.extract;
