package dev.millrace.core.ledger.replay;

import dev.millrace.core.ledger.LedgerRecord;

/// What came of deciding again what is on record.
public sealed interface Replay {

    /// The record that was replayed.
    LedgerRecord record();

    /// The outcome is the recorded one, byte for byte.
    record Identical(LedgerRecord record) implements Replay {}

    /// The outcome is another one.
    ///
    /// @param outcome the new one, canonical JSON (RFC 8785)
    record Different(LedgerRecord record, String outcome) implements Replay {}

    /// It could not be decided again.
    ///
    /// @param reason in a sentence
    record NotReplayable(LedgerRecord record, String reason) implements Replay {}
}
