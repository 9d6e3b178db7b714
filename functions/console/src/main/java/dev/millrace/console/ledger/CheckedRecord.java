package dev.millrace.console.ledger;

import dev.millrace.core.ledger.Fault;
import dev.millrace.core.ledger.LedgerRecord;
import java.util.Optional;

/// A place of a stream and what its check found.
///
/// @param record absent if there is none, or it cannot be read
/// @param fault absent if it is the record that was written, in its place
record CheckedRecord(long sequence, Optional<LedgerRecord> record, Optional<Fault> fault) {}
