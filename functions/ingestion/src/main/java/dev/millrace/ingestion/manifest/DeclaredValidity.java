package dev.millrace.ingestion.manifest;

import dev.millrace.core.domain.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What was said about the time during which a document holds; often nothing.
public record DeclaredValidity(Optional<Instant> from, Optional<Instant> until) {

    public static final DeclaredValidity NOTHING = new DeclaredValidity(Optional.empty(), Optional.empty());

    /// Reads an instant, or a date, which begins at midnight UTC.
    ///
    /// @throws IllegalArgumentException saying what would be right
    public static Instant parse(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "must be a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z");
        }
    }

    /// What this leaves open, the other one fills in.
    public DeclaredValidity orElse(DeclaredValidity other) {
        return new DeclaredValidity(from.or(other::from), until.or(other::until));
    }

    /// The validity of a document uploaded at that time, from when it holds unless something else was said.
    ///
    /// @throws IllegalArgumentException if it would end before it begins
    public Validity since(Instant uploadedAt) {
        return new Validity(from.orElse(uploadedAt), until);
    }
}
