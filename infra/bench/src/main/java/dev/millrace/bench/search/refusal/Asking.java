package dev.millrace.bench.search.refusal;

import java.util.Set;

/// A question of the benchmark.
///
/// @param relevant the documents that were judged to speak to it
record Asking(String id, String text, Kind kind, Set<String> relevant) {}
