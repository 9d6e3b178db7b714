/// Takes announced documents in batches and starts an ingestion for each.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.submit;
