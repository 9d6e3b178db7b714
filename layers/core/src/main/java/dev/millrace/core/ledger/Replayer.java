package dev.millrace.core.ledger;

import dev.millrace.core.store.ObjectStore;
import java.util.Map;

/// Decides again what is on record. Found as a service, one for each kind of decision.
public interface Replayer {

    /// The kind of decision that it can replay.
    String kind();

    /// The same replayer, able to read what a record only names: objects of that lake.
    default Replayer reading(ObjectStore lake) {
        return this;
    }

    /// The outcome that the recorded input leads to under those versions, as canonical JSON (RFC 8785).
    ///
    /// @param versions those of the record, or others to see what would have changed
    /// @throws dev.millrace.core.error.InvalidInput if a version is not to be had; the message says which
    String replay(LedgerRecord record, Map<String, String> versions);
}
