package dev.millrace.ingestion.extract;

import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a document says about its own validity: `valid-from` and `valid-until`.
public final class OwnValidity {

    private OwnValidity() {}

    /// Reads it.
    ///
    /// @param where the document says it, for the reader of a rejection
    public static DeclaredValidity read(String where, Map<String, String> values) throws Rejected {
        return new DeclaredValidity(instant(where, "valid-from", values), instant(where, "valid-until", values));
    }

    private static Optional<Instant> instant(String where, String key, Map<String, String> values) throws Rejected {
        var text = values.getOrDefault(key, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(DeclaredValidity.parse(text));
        } catch (IllegalArgumentException e) {
            throw new Rejected(
                    RejectionCode.INVALID_METADATA,
                    "has %s in its %s, which %s: mend it and upload it again.".formatted(key, where, e.getMessage()));
        }
    }
}
