package dev.millrace.core.domain;

import com.google.errorprone.annotations.Immutable;

/// Names a document within its tenant. A second submission under the same id is a new version of it.
///
/// @param value 1 to 512 printable characters without control characters
@Immutable
public record DocumentId(String value) {

    private static final int LONGEST = 512;

    public DocumentId {
        Identifiers.requirePrintable("document id", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
