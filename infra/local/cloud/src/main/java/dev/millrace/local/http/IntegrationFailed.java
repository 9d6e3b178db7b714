package dev.millrace.local.http;

/// The function gave no answer that could go back to the caller.
public final class IntegrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    /// @param status for the caller: 413, 500 or 503
    public IntegrationFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    ApiResponse response() {
        return switch (status) {
            case 413 -> ApiResponse.message(413, "Request Entity Too Large");
            case 503 -> ApiResponse.message(503, "Service Unavailable");
            default -> ApiResponse.message(500, "Internal Server Error");
        };
    }
}
