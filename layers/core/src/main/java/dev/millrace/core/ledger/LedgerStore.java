package dev.millrace.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the streams of the ledger. Records are only ever added.
///
/// Every method throws [dev.millrace.core.error.Transient] when the store cannot be reached or throttles.
public interface LedgerStore {

    /// The most records that one call of [#append] takes.
    int MOST_AT_ONCE = 40;

    /// How many records one call of [#read] asks for when all are read.
    int PAGE = 1000;

    /// The end of a stream; of one that does not exist, [Head#ofEmpty].
    Head head(String stream);

    /// Adds records to their stream, all or none.
    ///
    /// @param expected the head that the first of them follows
    /// @param records 1 to [#MOST_AT_ONCE] records of one stream
    Appending append(Head expected, List<LedgerRecord> records);

    /// The record of that decision.
    ///
    /// @throws dev.millrace.core.error.Defect if the store leads to the record of another one
    Optional<LedgerRecord> find(String decisionId);

    /// Records in order of their sequence.
    ///
    /// @param from the first sequence wanted
    /// @param limit at least 1
    List<StoredRecord> read(String stream, long from, int limit);

    /// All records from there on in order of their sequence, read as they are asked for.
    ///
    /// @param from the first sequence wanted
    default Stream<StoredRecord> readAll(String stream, long from) {
        return Stream.iterate(
                        read(stream, from, PAGE),
                        page -> !page.isEmpty(),
                        page -> read(stream, page.getLast().sequence() + 1, PAGE))
                .flatMap(List::stream);
    }

    /// The names of all streams, in order.
    List<String> streams();

    /// What lies in the store at one place of a stream.
    ///
    /// @param record absent if what lies there cannot be read as a record
    record StoredRecord(long sequence, Optional<LedgerRecord> record) {}

    /// What came of adding records.
    sealed interface Appending permits Appended, Outrun, AlreadyRecorded {}

    /// The records are in the store.
    record Appended() implements Appending {}

    /// Somebody else added to the stream first. Nothing was written.
    record Outrun() implements Appending {}

    /// One of the decisions is in the ledger already. Nothing was written.
    record AlreadyRecorded(String decisionId) implements Appending {}
}
