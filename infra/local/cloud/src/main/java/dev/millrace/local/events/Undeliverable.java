package dev.millrace.local.events;

/// Trying again would not help: the target does not exist, or will never take this payload.
public final class Undeliverable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code the `ERROR_CODE` of the dead letter, such as `NO_RESOURCE`
    public Undeliverable(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
