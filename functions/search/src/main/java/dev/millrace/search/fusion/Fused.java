package dev.millrace.search.fusion;

import java.util.Optional;

/// A candidate with its fused score.
///
/// @param score from 0 to 1
/// @param words its place among what the words found
/// @param meaning its place among what the meaning found
public record Fused(Candidate candidate, double score, Optional<Standing> words, Optional<Standing> meaning) {}
