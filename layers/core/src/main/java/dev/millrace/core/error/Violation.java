package dev.millrace.core.error;

/// One thing wrong with an input.
///
/// @param path where, as a JSONPath from the root: `$.detail.tenant`
/// @param message what is wrong and what would be right, without the value itself
public record Violation(String path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
