package dev.millrace.core.domain;

import com.google.errorprone.annotations.Immutable;

/// The customer whose data this is. Nothing crosses from one tenant to another.
///
/// @param value 1 to 64 characters: lower-case letters, digits and inner hyphens, as in a DNS label
@Immutable
public record TenantId(String value) {

    public TenantId {
        Identifiers.requireLabel("tenant", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
