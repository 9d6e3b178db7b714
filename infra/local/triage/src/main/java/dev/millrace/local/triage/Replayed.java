package dev.millrace.local.triage;

/// What would have become of a ticket.
///
/// @param confidence from 0 to 1; 0 while too few tickets were known
/// @param automated whether it would not have been shown to people
/// @param right whether its category was the one that it had in the end
public record Replayed(double confidence, boolean automated, boolean right) {}
