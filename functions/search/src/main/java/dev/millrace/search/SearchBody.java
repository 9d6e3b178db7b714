package dev.millrace.search;

import dev.millrace.core.text.RawText;
import java.time.Instant;
import java.util.Optional;

/// What a caller may ask for. Whose documents, and how sensitive ones, is not the caller's to say.
///
/// @param query 1 to 2,000 characters
/// @param limit 1 to 50, 10 if absent
/// @param asOf when the documents must hold, now if absent
public record SearchBody(RawText query, Optional<Integer> limit, Optional<Instant> asOf) {}
