/// Reads the events that announce documents.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.eventbridge;
