package dev.millrace.language;

/// What a model answered.
///
/// @param text as the model wrote it: not checked against the schema
/// @param promptTokens how many tokens it read, as it counts them; 0 if it does not say
/// @param completionTokens how many tokens it wrote, as it counts them; 0 if it does not say
public record Completion(String text, Stop stop, int promptTokens, int completionTokens) {}
