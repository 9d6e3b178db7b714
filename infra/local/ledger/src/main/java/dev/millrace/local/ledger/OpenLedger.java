package dev.millrace.local.ledger;

import dev.millrace.core.ledger.Anchors;
import dev.millrace.core.ledger.LedgerStore;

/// A ledger to look at.
///
/// @param anchors what was exported of it
/// @param connection closed when nobody looks any more
record OpenLedger(LedgerStore store, Anchors anchors, AutoCloseable connection) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
