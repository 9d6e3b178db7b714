package dev.millrace.search.fusion;

import dev.millrace.search.FoundChunk;

/// A fused candidate with its text.
public record Located(FoundChunk chunk, Fused fused) {}
