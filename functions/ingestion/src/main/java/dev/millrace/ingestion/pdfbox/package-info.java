/// Reads PDF.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.pdfbox;
