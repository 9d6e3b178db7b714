/// The knowledge index on OpenSearch.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.opensearch;
