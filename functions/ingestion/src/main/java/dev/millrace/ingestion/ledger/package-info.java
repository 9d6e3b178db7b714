/// Brings the decision ledger into the lake.
@NullMarked
package dev.millrace.ingestion.ledger;

import org.jspecify.annotations.NullMarked;
