package dev.millrace.approvals;

/// The tick of the clock on which overdue approvals are looked for.
public record Sweep() {}
