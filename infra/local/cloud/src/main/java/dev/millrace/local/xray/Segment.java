package dev.millrace.local.xray;

import java.time.Instant;

/// One segment or subsegment document, as the X-Ray SDK sent it.
///
/// @param document JSON
public record Segment(Instant receivedAt, String document) {}
