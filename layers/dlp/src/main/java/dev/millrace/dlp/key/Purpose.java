package dev.millrace.dlp.key;

/// What a derived key is for. No two purposes share a key, so that nothing learned from one output helps with another.
public enum Purpose {
    KEYED_HASH("keyed-hash"),
    TOKEN("token"),
    DATE_SHIFT("date-shift");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
