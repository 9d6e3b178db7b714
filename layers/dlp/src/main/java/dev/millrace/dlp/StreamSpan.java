package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.core.domain.Confidence;

/// A stretch of a stream that is held to be sensitive: a [Span] in a text that may be longer than two billion
/// characters.
///
/// @param start of its first character, counted from the beginning of the stream
/// @param end after its last character
@Immutable
public record StreamSpan(long start, long end, InfoType type, Confidence confidence) {}
