package dev.millrace.search.answer;

import dev.millrace.core.hash.Sha256;

/// A JSON Schema that an answer must fulfil, found to be valid, finite and of bounded cost.
///
/// @param text canonical JSON (RFC 8785)
public record CallerSchema(String text) {

    /// SHA-256 of the text, as hex digits.
    public String hash() {
        return Sha256.of(text);
    }
}
