package dev.millrace.core.ledger;

import java.util.List;
import java.util.Optional;

/// Ends that streams once had, written down where the writers of the ledger's store cannot change them.
///
/// Every method throws [dev.millrace.core.error.Transient] when they cannot be reached.
public interface Anchors {

    /// The names of all streams of which an end was written down, in order.
    List<String> streams();

    /// All of a stream, in order of their sequence.
    List<Head> of(String stream);

    /// The one with that sequence.
    Optional<Head> at(String stream, long sequence);

    /// Writes one down, for good; one that is there already stays.
    ///
    /// @throws dev.millrace.core.error.Conflict if another hash was written down for that sequence
    void keep(Head head);

    /// No anchors, and nowhere to keep any.
    static Anchors none() {
        return new NoAnchors();
    }
}
