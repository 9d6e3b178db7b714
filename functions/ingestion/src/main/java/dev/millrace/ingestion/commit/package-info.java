/// Brings masked batches into the table, each document once, and keeps the table in order.
@NullMarked
package dev.millrace.ingestion.commit;

import org.jspecify.annotations.NullMarked;
