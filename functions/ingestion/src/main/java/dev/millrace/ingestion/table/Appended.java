package dev.millrace.ingestion.table;

/// What became of a batch that was to be appended.
public sealed interface Appended {

    /// This call committed it, as that version of the table.
    record Committed(long version) implements Appended {}

    /// It is in the table already, since that version: an earlier attempt went through.
    record AlreadyCommitted(long version) implements Appended {}

    /// It was given up at that version and will never be in the table.
    record GivenUp(long version) implements Appended {}
}
