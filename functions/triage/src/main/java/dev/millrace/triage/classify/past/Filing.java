package dev.millrace.triage.classify.past;

/// Where a ticket is worked on.
///
/// @param system `jira`, `servicenow`
/// @param key what that system calls it
public record Filing(String system, String key) {}
