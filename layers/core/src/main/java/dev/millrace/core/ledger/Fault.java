package dev.millrace.core.ledger;

/// One thing that is wrong with a stream.
///
/// @param sequence where; 0 if it is about the stream itself
public record Fault(Kind kind, long sequence) {

    /// What was done to a record.
    public enum Kind {
        /// What lies there is no record.
        UNREADABLE,
        /// The record does not hold what it held when it was written.
        EDITED,
        /// The record was written for another place.
        MOVED,
        /// The record does not follow the one before it.
        UNCHAINED,
        /// There is no record.
        MISSING,
        /// The record is not the one that was exported: it was written again, perhaps with all that follow.
        UNLIKE_EXPORTED,
        /// The end of the stream is not the one that was written down.
        HEAD_DIFFERS,
        /// The name of the stream was taken from the list of streams.
        UNLISTED
    }

    @Override
    public String toString() {
        return switch (kind) {
            case UNREADABLE -> "record %d cannot be read".formatted(sequence);
            case EDITED -> "record %d was edited".formatted(sequence);
            case MOVED -> "record %d was written for another place".formatted(sequence);
            case UNCHAINED -> "record %d does not follow record %d".formatted(sequence, sequence - 1);
            case MISSING -> "record %d is missing".formatted(sequence);
            case UNLIKE_EXPORTED -> "record %d is not the one that was exported".formatted(sequence);
            case HEAD_DIFFERS -> "the stream does not end with record %d as written down".formatted(sequence);
            case UNLISTED -> "the stream was taken from the list of streams";
        };
    }
}
