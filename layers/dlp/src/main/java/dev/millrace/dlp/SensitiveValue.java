package dev.millrace.dlp;

import com.google.errorprone.annotations.Immutable;

/// A value that was found in a text. It prints as its type and length, so that no log can leak it.
@Immutable
public record SensitiveValue(InfoType type, String value) {

    @Override
    public String toString() {
        return "%s[%d characters]".formatted(type, value.length());
    }
}
