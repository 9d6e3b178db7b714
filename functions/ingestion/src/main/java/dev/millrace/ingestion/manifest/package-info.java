/// What a batch consists of.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.manifest;
