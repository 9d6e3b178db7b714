package dev.millrace.local.secrets;

/// A request that AWS would refuse too, or that is not offered here.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    Refused(String type, String message) {
        super(message);
        this.type = type;
    }

    /// The name of the error, as the service's API reference has it.
    String type() {
        return type;
    }
}
