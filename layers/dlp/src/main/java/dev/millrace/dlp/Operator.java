package dev.millrace.dlp;

/// What stands in the masked text where a sensitive value stood.
@FunctionalInterface
public interface Operator {

    /// The text to write in place of that value.
    String replace(InfoType type, String value);

    /// The type in brackets: `[EMAIL_ADDRESS]`.
    static Operator replaceByType() {
        return (type, _) -> "[" + type + "]";
    }

    /// Nothing.
    static Operator redact() {
        return (_, _) -> "";
    }

    /// Stars, but for the last `count` letters or digits: `**** **** **** 1111`.
    static Operator keepLast(int count) {
        return new KeepLast(count);
    }
}
