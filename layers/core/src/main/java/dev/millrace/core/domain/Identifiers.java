package dev.millrace.core.domain;

/// The shapes that identifiers may take.
final class Identifiers {

    private static final int LONGEST_LABEL = 64;

    private Identifiers() {}

    static void requireLabel(String what, String value) {
        if (value.isEmpty() || value.length() > LONGEST_LABEL || !isLabel(value)) {
            throw new IllegalArgumentException(
                    "%s must be 1 to 64 lower-case letters, digits or inner hyphens".formatted(what));
        }
    }

    static void requirePrintable(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s must be 1 to %d printable characters".formatted(what, longest));
        }
    }

    private static boolean isLabel(String value) {
        return value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
                && !value.startsWith("-")
                && !value.endsWith("-");
    }
}
