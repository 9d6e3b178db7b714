package dev.millrace.core.function;

/// An answer to an HTTP call that is not simply 200: what a function returns where the status says something.
///
/// @param status an HTTP status code
/// @param body written as JSON
public record Reply(int status, Object body) {}
