package dev.millrace.bench.triage;

/// What a classifier says of a ticket.
///
/// @param confidence from 0 to 1
record Guess(String label, double confidence) {}
