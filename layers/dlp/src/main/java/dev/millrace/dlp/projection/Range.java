package dev.millrace.dlp.projection;

/// Characters that stand together in a document, and where they are in its projection.
///
/// @param origin of the first one, in the document
/// @param originEnd after the last one
/// @param start of the first one, in the projection
/// @param end after the last one
public record Range(long origin, long originEnd, int start, int end) {}
