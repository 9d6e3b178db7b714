/// Documents as Parquet files, written and read in memory.
@NullMarked
package dev.millrace.ingestion.parquet;

import org.jspecify.annotations.NullMarked;
