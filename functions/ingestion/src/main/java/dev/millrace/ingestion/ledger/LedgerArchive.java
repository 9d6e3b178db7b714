package dev.millrace.ingestion.ledger;

import dev.millrace.core.ledger.LedgerRecord;
import java.util.List;

/// The ledger's records in the lake.
public interface LedgerArchive {

    /// Begins to add to the archive as it is now.
    Pass begin();

    /// Keeps the archive quick to open.
    void tidy();

    /// One addition to the archive.
    interface Pass {

        /// The sequence of a stream's last record in the archive, 0 if there is none.
        long upTo(String stream);

        /// Adds records, all or none. Of each stream they follow [#upTo] without a gap, and they are added once even if
        /// several passes bring the same ones.
        ///
        /// @throws dev.millrace.core.error.Transient if another pass came first
        void append(List<LedgerRecord> records);
    }
}
