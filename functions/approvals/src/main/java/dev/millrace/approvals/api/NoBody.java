package dev.millrace.approvals.api;

/// The body of a request that has none.
public record NoBody() {}
