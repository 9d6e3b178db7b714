/// Manifests and extracted documents as JSON in an object store.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.json;
