package dev.millrace.bench.triage;

/// A ticket and what people said it is.
record Ticket(String text, String label) {}
