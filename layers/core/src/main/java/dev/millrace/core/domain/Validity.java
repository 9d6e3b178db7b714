package dev.millrace.core.domain;

import com.google.errorprone.annotations.Immutable;
import java.time.Instant;
import java.util.Optional;

/// The time during which a document holds: from (inclusive) until (exclusive), open-ended when `until` is empty.
@Immutable
@SuppressWarnings("Immutable") // Optional of an immutable value is immutable
public record Validity(Instant from, Optional<Instant> until) {

    public Validity {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("validity must end after it begins");
        }
    }

    /// Holds from this instant on.
    public static Validity from(Instant from) {
        return new Validity(from, Optional.empty());
    }

    /// Whether the document holds at this instant.
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && until.map(instant::isBefore).orElse(true);
    }
}
