/// Makes committed documents searchable.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.index;
