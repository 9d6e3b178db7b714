package dev.millrace.local.events;

/// A request that the service refuses as a whole.
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    InvalidRequest(String type, String message) {
        super(message);
        this.type = type;
    }

    Reply reply() {
        return Reply.error(type, String.valueOf(getMessage()));
    }
}
