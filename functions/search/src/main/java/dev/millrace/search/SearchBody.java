package dev.millrace.search;

import dev.millrace.core.text.RawText;
import java.time.Instant;
import java.util.Optional;

/// What a caller may ask for. Whose documents, and how sensitive ones, is not the caller's to say.
///
/// @param query 1 to 2,000 characters
/// @param limit 1 to 100, 10 if absent
/// @param asOf when the documents must hold and have been known, now if absent
/// @param cursor that of the page before
/// @param context how many chunks before and after each result to show, 0 to 3
/// @param highlight `offsets` or `html`
/// @param explain whether to say how the results came about
public record SearchBody(
        RawText query,
        Optional<Integer> limit,
        Optional<Instant> asOf,
        Optional<String> cursor,
        Optional<Integer> context,
        Optional<String> highlight,
        Optional<Boolean> explain) {}
