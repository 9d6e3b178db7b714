package dev.millrace.dlp.time;

import dev.millrace.core.domain.Confidence;

/// A date in a text.
record FoundDate(int start, int end, Confidence confidence) {}
