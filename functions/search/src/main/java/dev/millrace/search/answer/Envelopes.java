package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import java.util.Map;
import java.util.Optional;

/// Reads what models write, and holds it against schemas.
public interface Envelopes {

    /// The envelope in that output: one JSON object of that form and nothing around it.
    ///
    /// @param form the JSON Schema of envelopes
    /// @param wanted the caller's schema, which `data` must fulfil
    /// @throws dev.millrace.core.error.InvalidInput with everything that is wrong
    Envelope read(MaskedText output, Map<String, Object> form, Optional<CallerSchema> wanted);
}
