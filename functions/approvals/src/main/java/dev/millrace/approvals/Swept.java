package dev.millrace.approvals;

/// What a sweep came upon.
///
/// @param due approvals for which something was to be done
/// @param failed of them, left for the next sweep
public record Swept(int due, int failed) {}
