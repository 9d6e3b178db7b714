/// The table of documents: what it holds and what can be asked of it, whatever stores it.
@NullMarked
package dev.millrace.ingestion.table;

import org.jspecify.annotations.NullMarked;
