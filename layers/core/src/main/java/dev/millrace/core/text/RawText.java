package dev.millrace.core.text;

/// Text that may hold personal data or secrets. It prints as its length, so that no log can leak it.
public record RawText(String value) {

    @Override
    public String toString() {
        return "RawText[" + value.length() + " characters]";
    }
}
