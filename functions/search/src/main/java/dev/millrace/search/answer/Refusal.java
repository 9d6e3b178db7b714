package dev.millrace.search.answer;

/// Why there is no answer.
///
/// @param code for programs, one of those that [Reason] has
/// @param reason for people
public record Refusal(String code, String reason) {}
