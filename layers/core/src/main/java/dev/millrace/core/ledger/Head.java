package dev.millrace.core.ledger;

/// The end of a stream: what the next record is chained to.
///
/// @param sequence of the last record, 0 for an empty stream
/// @param hash of the last record
public record Head(String stream, long sequence, String hash) {

    private static final String NOTHING = "0".repeat(64);

    /// The head of a stream without records.
    public static Head ofEmpty(String stream) {
        return new Head(stream, 0, NOTHING);
    }

    /// The head once that record is the last.
    public static Head after(LedgerRecord last) {
        return new Head(last.stream(), last.sequence(), last.hash());
    }
}
