/// Reads HTML.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.jsoup;
