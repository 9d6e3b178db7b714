package dev.millrace.core.domain;

import java.util.Locale;

/// How sensitive a document is, and how much a reader is cleared for. Ordered from open to closed.
public enum SecurityTier {
    PUBLIC,
    INTERNAL,
    RESTRICTED;

    /// Whether a reader with this clearance may see a document of that tier.
    public boolean admits(SecurityTier document) {
        return document.compareTo(this) <= 0;
    }

    /// The name in events, tables and the index: lower case.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a label, in any case.
    ///
    /// @throws IllegalArgumentException naming the labels that there are
    public static SecurityTier of(String label) {
        for (var tier : values()) {
            if (tier.name().equalsIgnoreCase(label)) {
                return tier;
            }
        }
        throw new IllegalArgumentException("security tier must be one of public, internal, restricted");
    }
}
