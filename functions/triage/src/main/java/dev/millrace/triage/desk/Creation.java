package dev.millrace.triage.desk;

/// What came of an attempt to create a ticket.
public sealed interface Creation {

    /// It is there.
    record Created(String key) implements Creation {}

    /// Nobody knows: the request was sent, and no answer says what became of it.
    record Unknown() implements Creation {}
}
