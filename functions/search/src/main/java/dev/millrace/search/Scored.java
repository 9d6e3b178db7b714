package dev.millrace.search;

/// A chunk that was found.
///
/// @param score from 0 to 1, comparable within one search only
public record Scored(FoundChunk chunk, double score) {}
