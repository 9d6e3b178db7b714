package dev.millrace.local.events;

/// An event pattern that EventBridge would not take.
public final class InvalidEventPatternException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidEventPatternException(String reason) {
        super("Event pattern is not valid. Reason: " + reason);
    }
}
