package dev.millrace.local.ledger;

import dev.millrace.core.ledger.Anchors;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.replay.Replayers;
import dev.millrace.core.store.ObjectStore;
import java.util.Optional;

/// A ledger to look at.
///
/// @param anchors what was exported of it
/// @param lake where records keep what is too large for them
/// @param connection closed when nobody looks any more
record OpenLedger(LedgerStore store, Anchors anchors, Optional<ObjectStore> lake, AutoCloseable connection)
        implements AutoCloseable {

    Replayers replayers() {
        return lake.map(Replayers::installed).orElseGet(Replayers::installed);
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
