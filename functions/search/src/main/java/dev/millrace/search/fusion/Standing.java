package dev.millrace.search.fusion;

/// How a half of a search placed a chunk.
///
/// @param rank from 1
/// @param score as the index gave it
public record Standing(int rank, double score) {}
