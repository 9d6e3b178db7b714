package dev.millrace.dlp.secret;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.dlp.InfoType;

/// A kind of token that its beginning gives away.
///
/// @param shortest how many characters it has at least, the beginning included
/// @param longest how many it has at most
@Immutable
record TokenForm(InfoType type, String prefix, int shortest, int longest) {}
