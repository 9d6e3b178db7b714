package dev.millrace.console.ledger;

import dev.millrace.core.ledger.Fault;
import dev.millrace.core.ledger.LedgerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the console is told of the ledger.
final class LedgerViews {

    private LedgerViews() {}

    /// The caller's streams.
    record Streams(List<StreamSummary> streams) {}

    /// @param records how many it has
    record StreamSummary(String stream, long records) {}

    /// A stretch of a stream.
    ///
    /// @param from the first sequence asked for
    /// @param last the sequence of the stream's last record
    record StreamPage(String stream, long from, long last, List<Line> records) {}

    /// One record in a list. Of a place without a readable record, only its sequence and what is wrong.
    ///
    /// @param fault in words; absent if the record is whole and follows the one before it
    record Line(
            long sequence,
            Optional<Instant> recordedAt,
            Optional<String> decisionId,
            Optional<String> kind,
            Optional<String> outcome,
            Optional<String> actor,
            Optional<String> hash,
            Optional<String> fault) {

        static Line of(CheckedRecord checked) {
            var record = checked.record();
            var decision = record.map(LedgerRecord::decision);
            return new Line(
                    checked.sequence(),
                    record.map(LedgerRecord::recordedAt),
                    decision.map(made -> made.id()),
                    decision.map(made -> made.kind()),
                    decision.map(made -> made.outcome()),
                    decision.map(made -> made.actor()),
                    record.map(LedgerRecord::hash),
                    checked.fault().map(Fault::toString));
        }
    }

    /// One decision with the check of its place in the chain.
    ///
    /// @param faults of the record, the one before and the one after, in words; empty if they are whole and linked
    record DecisionPage(
            LedgerRecord record, List<String> faults, Optional<Neighbour> previous, Optional<Neighbour> next) {}

    /// The record before or after.
    ///
    /// @param decisionId absent if the record cannot be read
    record Neighbour(long sequence, Optional<String> decisionId) {}
}
