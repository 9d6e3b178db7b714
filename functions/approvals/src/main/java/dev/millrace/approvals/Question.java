package dev.millrace.approvals;

/// What a workflow asks.
///
/// @param id names the question, the same when the workflow asks again
/// @param token the state machine's task token, which whoever answers must hold
public record Question(String id, String token, Subject subject, Terms terms) {}
