package dev.millrace.dlp.structured;

/// Characters to write in place of others.
///
/// @param start of what is replaced, in the document
/// @param end after it
record Edit(long start, long end, String replacement) {}
