package dev.millrace.triage.desk;

/// Where a ticket is worked on.
///
/// @param key what that system calls it
/// @param url where people see it
/// @param created whether it was created there for us; false for a ticket that came from there
public record FiledTicket(String system, String key, String url, boolean created) {}
