package dev.millrace.search;

/// Where a word of the query stands in a text.
///
/// @param start of its first character, in UTF-16 code units, as Java and JavaScript count
/// @param end after its last character
public record Mark(int start, int end) {}
