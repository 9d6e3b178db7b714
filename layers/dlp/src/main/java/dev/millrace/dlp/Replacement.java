package dev.millrace.dlp;

import java.util.Collection;

/// Replaces the values of one document. It may remember what it replaced, so it serves one thread at a time.
@FunctionalInterface
public interface Replacement {

    /// The text to write in place of that value.
    ///
    /// @param value as it stands in the text: never empty
    String replace(InfoType type, String value);

    /// Announces the values that are about to be replaced, for replacements that ask another system: once for many
    /// instead of once for each. What fails here fails before a character is written.
    default void prepare(Collection<SensitiveValue> values) {}
}
