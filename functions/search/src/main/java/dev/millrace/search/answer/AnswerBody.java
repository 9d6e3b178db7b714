package dev.millrace.search.answer;

import dev.millrace.core.text.RawText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a caller may ask. From whose documents, and how sensitive ones, is not the caller's to say.
///
/// @param question 1 to 2,000 characters
/// @param schema a JSON Schema that the answer must fulfil; a text if absent
/// @param asOf when the documents must hold, and must have been known; now if absent
/// @param limit from how many chunks the answer is drawn at most, 1 to 20, 8 if absent
public record AnswerBody(
        RawText question, Optional<Map<String, Object>> schema, Optional<Instant> asOf, Optional<Integer> limit) {}
