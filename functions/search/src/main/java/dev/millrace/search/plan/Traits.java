package dev.millrace.search.plan;

import java.util.Optional;

/// What rules go by: cues and counts, and nothing of what was typed.
///
/// @param cue the class that words, a question mark, or the lack of any word give away
/// @param words how many there are; of scripts without spaces, two characters count as one
/// @param parts how many stretches between spaces hold a letter or a digit
/// @param identifiers how many of these are written as identifiers or code are
/// @param quoted how many phrases are in quotes
public record Traits(Optional<QueryClass> cue, int words, int parts, int identifiers, int quoted) {}
