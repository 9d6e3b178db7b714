package dev.millrace.dlp.projection;

/// From some position on, a document is not in the format that it is said to be in. The message says why, without
/// quoting the document.
public final class NotInFormat extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final long from;

    /// @param from everything before this position was read
    public NotInFormat(String reason, long from) {
        super(reason);
        this.reason = reason;
        this.from = from;
    }

    /// What is wrong and where.
    public String reason() {
        return reason;
    }

    /// From where the document must be read as text.
    public long from() {
        return from;
    }
}
