package dev.millrace.core.ledger;

import java.util.List;

/// What the check of one stream found.
///
/// @param records how many were read
/// @param end the head that the stream was found to have, to compare with one kept elsewhere
/// @param faults the first of them, in order; empty if the stream is whole
public record Verification(String stream, long records, Head end, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /// Whether every record is the one that was written, in its place.
    public boolean isWhole() {
        return faults.isEmpty();
    }
}
