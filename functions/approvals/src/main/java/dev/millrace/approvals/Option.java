package dev.millrace.approvals;

/// One of several ways to go ahead, of which who approves chooses one. Nothing in it is unmasked.
///
/// @param id names it within its approval
/// @param label what it is, on one line
/// @param detail what speaks for it; may be empty
public record Option(String id, String label, String detail) {}
